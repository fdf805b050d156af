"""Runs commands in turn, several times each, and prints the medians of what they took.

Usage: measure.py RUNS NAME COMMAND [-- NAME COMMAND]…
Prints a line per command: NAME, wall seconds, CPU seconds, MB of memory; separated by tabs.

Memory is the peak, over the run, of what all its processes together occupy: their proportional set
sizes, so that what they share counts once. It is sampled in runs of their own, since reading it takes
time. Linux only.
"""

import ctypes, os, resource, statistics, subprocess, sys, time


def run(command):
    """Wall and CPU seconds of the command and everything it started."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    code = process.wait()
    wall = time.monotonic() - start
    reap_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if code:
        sys.exit(f"{' '.join(command)} failed with exit code {code}.")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def reap_orphans():
    try:
        while True:
            os.wait()
    except ChildProcessError:
        pass


def peak_memory(command):
    process, peak = subprocess.Popen(command, stdout=subprocess.DEVNULL), 0
    while process.poll() is None:
        peak = max(peak, sum(map(occupied, descendants(process.pid))))
        time.sleep(0.01)
    reap_orphans()
    return peak


def descendants(pid):
    found = [pid]
    for parent in found:
        try:
            for task in os.listdir(f"/proc/{parent}/task"):
                with open(f"/proc/{parent}/task/{task}/children") as children:
                    found += map(int, children.read().split())
        except OSError:
            pass  # it has ended
    return found


def occupied(pid):
    try:
        with open(f"/proc/{pid}/smaps_rollup") as rollup:
            return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) / 1000
    except (OSError, StopIteration):
        return 0  # it has ended


def main(runs, *words):
    ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER: whoever outlives its parent is counted too
    commands = {}
    for word in words:
        if word == "--" or not commands:
            commands[len(commands)] = []
        if word != "--":
            commands[len(commands) - 1].append(word)
    times, memory = {key: [] for key in commands}, {key: [] for key in commands}
    for number in range(int(runs)):
        for key, (_, *command) in commands.items():
            times[key].append(run(command))
            if number < 3:
                memory[key].append(peak_memory(command))
    for key, (name, *_) in commands.items():
        wall, cpu = map(statistics.median, zip(*times[key]))
        print(f"{name}\t{wall:.2f}\t{cpu:.2f}\t{statistics.median(memory[key]):.0f}")


main(*sys.argv[1:])
