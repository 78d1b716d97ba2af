package dev.surety.local.replay;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file in UTF-8, gzipped or not. A stray quote spoils its own row only: parsed as one text,
 * it would swallow all rows after it.
 */
final class CsvFile {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int LONGEST_RECORD = 20;

  private CsvFile() {}

  /**
   * A row as it stands in the file.
   *
   * @param line where it begins, from 1
   * @param fields empty when its quotes do not match
   */
  record Fields(long line, List<String> fields) {}

  /** Every row but the blank ones, the header first. */
  static List<Fields> read(Path path) throws IOException {
    List<String> lines = lines(path);
    List<Fields> rows = new ArrayList<>();
    int width = lines.isEmpty() ? 0 : parsed(lines.getFirst()).map(List::size).orElse(0);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      int first = i;
      Optional<List<String>> row = parsed(lines.get(i));
      for (int end = i + 2; row.isEmpty() && end <= longest(lines, first); end++) {
        // a quoted field may hold line breaks: it does if the row is whole with them
        row = parsed(String.join("\n", lines.subList(first, end))).filter(f -> f.size() == width);
        i = row.isEmpty() ? first : end - 1;
      }
      rows.add(new Fields(first + 1L, row.orElse(List.of())));
    }
    return rows;
  }

  private static int longest(List<String> lines, int first) {
    return Math.min(lines.size(), first + LONGEST_RECORD);
  }

  private static Optional<List<String>> parsed(String text) {
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static List<String> lines(Path path) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
        BufferedReader text =
            new BufferedReader(new InputStreamReader(unzipped(file), StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>(text.lines().toList());
      if (!lines.isEmpty() && lines.getFirst().startsWith("\uFEFF")) {
        lines.set(0, lines.getFirst().substring(1));
      }
      return lines;
    } catch (UncheckedIOException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  private static InputStream unzipped(InputStream file) throws IOException {
    file.mark(2);
    int magic = file.read() << 8 | file.read();
    file.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(file) : file;
  }
}
