package dev.surety.local.replay;

import dev.surety.local.replay.CsvFile.Fields;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A ServiceNow-style incident log.
 *
 * @param rows what can be replayed, as it stands in the file
 * @param skips what cannot, and why
 * @param read how many rows there were, good and bad
 */
record IncidentLog(List<Row> rows, Skips skips, int read) {

  /**
   * Reads a log.
   *
   * @param limit how many incidents of the file at the most
   * @throws IllegalArgumentException when it is no such log
   */
  static IncidentLog read(Path path, int limit) throws IOException {
    List<Fields> file = CsvFile.read(path);
    if (file.isEmpty()) {
      throw new IllegalArgumentException("the file is empty");
    }
    RowReader reader = new RowReader(file.getFirst());
    List<Row> rows = new ArrayList<>();
    Skips skips = new Skips();
    Set<String> incidents = new LinkedHashSet<>();
    int read = 0;
    for (Fields fields : file.subList(1, file.size())) {
      String incident = reader.incident(fields);
      if (incidents.size() >= limit && !incidents.contains(incident)) {
        continue;
      }
      read++;
      try {
        Row row = reader.read(fields);
        incidents.add(incident);
        rows.add(row);
      } catch (BadRow e) {
        skips.add(e.reason(), fields.line(), e.value());
      }
    }
    return new IncidentLog(List.copyOf(rows), skips, read);
  }
}
