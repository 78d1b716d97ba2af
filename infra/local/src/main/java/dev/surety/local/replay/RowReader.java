package dev.surety.local.replay;

import dev.surety.local.replay.CsvFile.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads rows by the columns of the header. The log names no zone: its times are taken as UTC. */
final class RowReader {
  /** The priorities that the sample terms have targets for, the most urgent first. */
  static final List<String> PRIORITIES = List.of("CRITICAL", "HIGH", "MODERATE", "LOW");

  private static final Set<String> NEEDED =
      Set.of("number", "incident_state", "priority", "opened_at", "sys_updated_at");
  private static final String MISSING = "?";
  // the public log's form, that of its full edition, and ServiceNow's own
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern(
              "[dd-MM-uuuu HH:mm][d/M/uuuu HH:mm][uuuu-MM-dd HH:mm:ss]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final List<String> columns;

  /**
   * @throws IllegalArgumentException when the header lacks a column that is needed
   */
  RowReader(Fields header) {
    this.columns = header.fields().stream().map(String::strip).toList();
    String lacking =
        NEEDED.stream()
            .filter(name -> !columns.contains(name))
            .sorted()
            .collect(Collectors.joining(", "));
    if (!lacking.isEmpty()) {
      throw new IllegalArgumentException("the header has no column " + lacking);
    }
  }

  Row read(Fields row) throws BadRow {
    int width = row.fields().size();
    if (width == 0) {
      throw new BadRow("quotes that do not match", "");
    }
    if (width != columns.size()) {
      throw new BadRow("not as many columns as the header", width + " of " + columns.size());
    }
    String incident = value(row, "number");
    if (!incident.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")) {
      throw new BadRow(incident.isEmpty() ? "no number" : "bad number", incident);
    }
    Instant openedAt = time(row, "opened_at");
    Instant updatedAt = time(row, "sys_updated_at");
    if (updatedAt.isBefore(openedAt)) {
      throw new BadRow("updated before it was opened", updatedAt + " < " + openedAt);
    }
    return new Row(
        row.line(),
        incident,
        state(row),
        priority(row),
        openedAt,
        updatedAt,
        subject(row, incident),
        channel(row));
  }

  /** The incident's number; empty when the row has none. */
  String incident(Fields row) {
    return row.fields().size() == columns.size() ? value(row, "number") : "";
  }

  private IncidentState state(Fields row) throws BadRow {
    String state = value(row, "incident_state");
    return IncidentState.of(state).orElseThrow(() -> new BadRow("unknown incident_state", state));
  }

  /** {@code 3 - Moderate} is MODERATE. */
  private String priority(Fields row) throws BadRow {
    String priority = value(row, "priority");
    String name = priority.replaceFirst("^\\d+ - ", "").toUpperCase(Locale.ROOT);
    if (!PRIORITIES.contains(name)) {
      throw new BadRow("unknown priority", priority);
    }
    return name;
  }

  private Instant time(Fields row, String column) throws BadRow {
    String text = value(row, column);
    try {
      return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new BadRow(text.isEmpty() ? "no " + column : "bad date in " + column, text);
    }
  }

  private String subject(Fields row, String incident) {
    return Stream.of(incident, value(row, "category"), value(row, "u_symptom"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String channel(Fields row) {
    String type = value(row, "contact_type").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return type.matches("[a-z0-9][a-z0-9-]{0,39}") ? type : "other";
  }

  private String value(Fields row, String column) {
    int at = columns.indexOf(column);
    String value = at < 0 ? "" : row.fields().get(at).strip();
    return value.equals(MISSING) ? "" : value;
  }
}
