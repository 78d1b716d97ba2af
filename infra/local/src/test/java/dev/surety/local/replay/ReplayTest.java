package dev.surety.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.local.Stack;
import dev.surety.local.StackOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  @TempDir Path folder;

  private Path zipped() throws IOException {
    Path file = folder.resolve("log");
    try (InputStream log = getClass().getResourceAsStream("/incidents.csv");
        OutputStream zip = new GZIPOutputStream(Files.newOutputStream(file))) {
      log.transferTo(zip);
      zip.write(tooLong().getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** An incident whose ticket the API refuses to open. */
  private static String tooLong() {
    String row =
        "INC6,%s,4 - Low,02-03-2016 08:00,02-03-2016 0%d:00,?,?," + "x".repeat(4_100) + "\n";
    return row.formatted("New", 8) + row.formatted("Active", 9);
  }

  private Path file(String... lines) throws IOException {
    return Files.write(
        folder.resolve("file.csv"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void findsBreachesAsTimePasses() throws IOException {
    Replay replay = Replay.read(zipped(), 100, false);
    assertThat(replay.begin()).isEqualTo("2016-02-29T00:00:00Z");
    Path root = Path.of(System.getProperty("surety.root"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    try (Stack stack = Stack.start(StackOptions.inMemory(root).from(replay.begin()))) {
      boolean right =
          replay.play(
              stack.baseUri(),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(screen, true, StandardCharsets.UTF_8),
              false);
      assertThat(right).as(out.toString(StandardCharsets.UTF_8)).isTrue();
    }
    assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("(?m) +$", ""))
        .contains(
            """
            Clocks that fell due from 2016-02-29 to 2016-04-05
            metric          priority   total    met  breached  attainment     median       p95  paused
            FIRST_RESPONSE  all            4      2         2     50.00 %     1h 00m    1h 30m   0.0 %
            FIRST_RESPONSE  CRITICAL       1      1         0    100.00 %        10m       10m   0.0 %
            FIRST_RESPONSE  HIGH           1      0         1      0.00 %     1h 30m    1h 30m   0.0 %
            FIRST_RESPONSE  MODERATE       2      1         1     50.00 %     1h 00m    1h 00m   0.0 %
            RESOLUTION      all            4      2         2     50.00 %     7h 30m    7h 45m  53.1 %
            RESOLUTION      CRITICAL       1      0         1      0.00 %     5h 00m    5h 00m   0.0 %
            RESOLUTION      HIGH           1      1         0    100.00 %     7h 30m    7h 30m  75.4 %
            RESOLUTION      MODERATE       2      1         1     50.00 %     7h 45m    7h 45m   0.0 %

            Breaches  4, each recorded once
            Mails     8 BREACH, 2 CONTRACT_PROPOSED, 2 ESCALATION, 5 WARNING
            Rows      25 read: 15 applied to 4 tickets, 0 said nothing new, 10 skipped
            """
                .stripTrailing());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("bad date in sys_updated_at: line 19 (31-02-2016 10:00)")
        .contains("unknown incident_state: line 20 (-100)")
        .contains("unknown priority: line 21 (5 - Planning)")
        .contains("updated before it was opened: line 22")
        .contains("no number: line 23")
        .contains("not as many columns as the header: line 24 (3 of 8)")
        .contains("quotes that do not match: line 25")
        .contains("no opened_at: line 26")
        .contains("refused, 400 invalid_body: /subject too_long: line 27 (INC6)")
        .contains("its ticket was not opened: line 28 (INC6)")
        .contains("Record    verified: ");
    assertThat(screen.toString(StandardCharsets.UTF_8)).contains("100 %  17 of 17 rows");
  }

  @Test
  void limitsToTheFirstIncidents() throws IOException {
    IncidentLog log = IncidentLog.read(zipped(), 2);
    assertThat(log.rows()).extracting(Row::incident).containsOnly("INC1", "INC2").hasSize(9);
    assertThat(log.rows().get(2).subject()).isEqualTo("INC2, Network, A \"slow\" line");
    assertThat(log.rows().get(2).channel()).isEqualTo("self-service");
  }

  @Test
  void saysWhatIsNoLog() throws IOException {
    assertThatThrownBy(() -> Replay.read(folder.resolve("none"), 1, false))
        .hasMessageContaining("none cannot be read");
    Path empty = file("");
    assertThatThrownBy(() -> Replay.read(empty, 1, false))
        .hasMessageEndingWith("the file is empty");
    Path other = file("number,state", "INC1,New");
    assertThatThrownBy(() -> Replay.read(other, 1, false))
        .hasMessageEndingWith("no column incident_state, opened_at, priority, sys_updated_at");
    Path bad =
        file(
            "\uFEFFnumber,incident_state,priority,opened_at,sys_updated_at",
            "INC1,New,1 - Critical,yesterday,today");
    assertThatThrownBy(() -> Replay.read(bad, 1, false))
        .hasMessageContaining("no row can be replayed")
        .hasMessageContaining("bad date in opened_at: line 2 (yesterday)");
  }
}
