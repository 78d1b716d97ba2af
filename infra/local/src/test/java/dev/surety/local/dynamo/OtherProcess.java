package dev.surety.local.dynamo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A second JVM on a data folder: writes an item after another and says so, until it is killed. */
final class OtherProcess {
  private OtherProcess() {}

  @SuppressWarnings("try") // the lock is held, not used
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int items = Integer.parseInt(arguments[1]);
    try (FolderLock lock = FolderLock.take(folder);
        LocalDynamo dynamo = LocalDynamo.onDisk(folder)) {
      dynamo.createIfMissing(TestTable.SPEC);
      dynamo.expire(TestTable.SPEC, true);
      for (int i = 0; i < items; i++) {
        TestTable.put(dynamo.client(), "item-" + i, Map.of());
        System.out.println("acknowledged " + i);
      }
    } catch (FolderInUse e) {
      System.out.println(e.getMessage());
    }
  }

  static Process start(Path folder, int items) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                OtherProcess.class.getName(),
                folder.toString(),
                Integer.toString(items)))
        .redirectErrorStream(true)
        .start();
  }

  static String lineWith(BufferedReader output, String wanted) throws IOException {
    String line = output.readLine();
    while (line != null && !line.contains(wanted)) {
      line = output.readLine();
    }
    return String.valueOf(line);
  }
}
