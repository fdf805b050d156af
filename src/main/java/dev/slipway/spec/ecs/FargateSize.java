package dev.slipway.spec.ecs;

import dev.slipway.spec.Meaning;
import dev.slipway.spec.rules.Rules;
import java.util.Map;
import java.util.TreeMap;

/** CPU and memory of a Fargate task; only the pairs that AWS sells exist. */
public record FargateSize(
    @Meaning("CPU units; 1024 are one virtual CPU.") int cpu,
    @Meaning("Memory in MiB; what is possible depends on the CPU.") int memoryMib) {

  private record Memory(int least, int most, int step) {
    boolean has(int mib) {
      return mib >= least && mib <= most && mib % step == 0;
    }
  }

  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
  private static final Map<Integer, Memory> SOLD =
      new TreeMap<>(
          Map.of(
              512, new Memory(1024, 4096, 1024),
              1024, new Memory(2048, 8192, 1024),
              2048, new Memory(4096, 16384, 1024),
              4096, new Memory(8192, 30720, 1024),
              8192, new Memory(16384, 61440, 4096),
              16384, new Memory(32768, 122880, 8192)));

  public FargateSize {
    var rules = new Rules();
    if (cpu == 256) {
      rules.require(
          memoryMib == 512 || memoryMib == 1024 || memoryMib == 2048,
          "memoryMib",
          "for cpu 256 must be 512, 1024 or 2048",
          memoryMib);
    } else if (SOLD.containsKey(cpu)) {
      Memory memory = SOLD.get(cpu);
      rules.require(
          memory.has(memoryMib),
          "memoryMib",
          "for cpu %d must be %d to %d in steps of %d"
              .formatted(cpu, memory.least(), memory.most(), memory.step()),
          memoryMib);
    } else {
      rules.require(false, "cpu", "must be 256, 512, 1024, 2048, 4096, 8192 or 16384", cpu);
    }
    rules.enforce();
  }
}
