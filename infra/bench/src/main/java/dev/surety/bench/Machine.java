package dev.surety.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The machine that numbers were measured on, without which they say nothing. */
public final class Machine {
  private static final long MEBIBYTE = 1 << 20;

  private Machine() {}

  /** Cores, processor, memory, system and JDK in one line. */
  public static String named() {
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return "%d cores of %s, %.0f GiB, %s %s, %s %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            line("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
            memory / 1024.0 / MEBIBYTE,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version"));
  }

  /** Heap in use once garbage is collected, in MiB. */
  public static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
  }

  /** The whole process in memory, in MiB; empty where the system does not tell. */
  public static Optional<Long> resident() {
    return line("/proc/self/status", "VmRSS")
        .map(text -> Long.parseLong(text.substring(0, text.indexOf(' '))) / 1024);
  }

  private static Optional<String> line(String file, String name) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
