"""A container's first process, and those that join it, where no container runtime is.

  settle ROOT VARIABLES [COMMAND]…   what is to run, from an image's description on standard input
  become PROCESS                     does in a mount namespace of its own what a runtime does, and becomes it
  join PROCESS COMMAND…              another of its user and variables, in its namespaces
  signal PROCESS                     what stops it
"""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

DEVICES = ("null", "zero", "full", "random", "urandom", "tty")


def settle(root, variables, *command):
    config = json.load(sys.stdin)["OCIv1"]["config"]
    user, _, group = config.get("User", "0").partition(":")
    environment = dict(line.split("=", 1) for line in config.get("Env", []))
    environment["HOSTNAME"] = "container"
    environment |= dict(line.split("=", 1) for line in Path(variables).read_text().splitlines())
    print(
        json.dumps(
            {
                "root": root,
                "user": user_id(root, user, "passwd"),
                "group": user_id(root, group or user, "group"),
                "folder": config.get("WorkingDir") or "/",
                "environment": environment,
                "signal": config.get("StopSignal", "SIGTERM"),
                "command": config.get("Entrypoint", []) + (list(command) or config.get("Cmd", [])),
            }
        )
    )


def user_id(root, name, table):
    if name.isdigit():
        return int(name)
    for line in (Path(root) / "etc" / table).read_text().splitlines():
        if line.split(":")[0] == name:
            return int(line.split(":")[2])
    sys.exit(f"{name} stands not in /etc/{table} of the image")


def become(process):
    settings = json.loads(Path(process).read_text())
    root = Path(settings["root"])
    mount("--make-rprivate", "/")
    mount("--types", "proc", "proc", root / "proc")
    mount("--types", "tmpfs", "--options", "mode=755", "tmpfs", root / "dev")
    for device in DEVICES:
        (root / "dev" / device).touch()
        mount("--bind", f"/dev/{device}", root / "dev" / device)
    (root / "dev/shm").mkdir(mode=0o1777)
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        (root / "dev" / name).symlink_to(f"/proc/self/fd/{number}")
    (root / "dev/fd").symlink_to("/proc/self/fd")
    (root / "etc/hosts").write_text("127.0.0.1 localhost container\n::1 localhost\n")
    socket.sethostname("container")
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    os.fchown(1, settings["user"], settings["group"])  # /dev/stdout is opened anew
    run(settings, settings["command"])


def mount(*words):
    subprocess.run(["mount", *map(str, words)], check=True)


def join(process, *command):
    run(json.loads(Path(process).read_text()), command)


def run(settings, command):
    os.chroot(settings["root"])
    os.chdir(settings["folder"])
    os.setgroups([])
    os.setgid(settings["group"])
    os.setuid(settings["user"])
    os.environ.clear()
    os.environ.update(settings["environment"])
    os.execvp(command[0], command)


def signal(process):
    print(json.loads(Path(process).read_text())["signal"].removeprefix("SIG"))


if __name__ == "__main__":
    {"settle": settle, "become": become, "join": join, "signal": signal}[sys.argv[1]](*sys.argv[2:])
