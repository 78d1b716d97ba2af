package dev.surety.reports.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.http.BadRequest;
import dev.surety.json.Json;
import dev.surety.json.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far an export has come. It goes with the page's token, so that no page needs to be
 * remembered.
 *
 * @param section the number of the section that goes on
 * @param after the place in it to go on after, empty to start
 * @param digest over all records so far, in lower-case hex
 * @param counts records so far, by section
 */
record Cursor(int section, String after, String digest, List<Integer> counts) {
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,2});([0-9a-f]{64});(\\d{1,9}(?:,\\d{1,9})*);(.*)");

  Cursor {
    counts = List.copyOf(counts);
  }

  static Cursor start(int sections) {
    return new Cursor(0, "", "0".repeat(64), Collections.nCopies(sections, 0));
  }

  /**
   * The way back from {@link #text}.
   *
   * @throws BadRequest if it is none of ours
   */
  static Cursor read(String text, int sections) throws BadRequest {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw invalid();
    }
    List<Integer> counts =
        Pattern.compile(",").splitAsStream(matcher.group(3)).map(Integer::valueOf).toList();
    int section = Integer.parseInt(matcher.group(1));
    if (section > sections || counts.size() != sections) {
      throw invalid();
    }
    return new Cursor(section, matcher.group(4), matcher.group(2), counts);
  }

  static BadRequest invalid() {
    return new BadRequest("page_token_invalid", "this pageToken is not of this list");
  }

  String text() {
    return section
        + ";"
        + digest
        + ";"
        + String.join(",", counts.stream().map(String::valueOf).toList())
        + ";"
        + after;
  }

  /** After another record that belongs to no section. */
  Cursor beyond(ObjectNode record) {
    return new Cursor(section, after, Sha256.of(digest + Json.canonical(record)), counts);
  }

  /** After more records of the section; in the next one if there are no more. */
  Cursor beyond(List<ObjectNode> records, String next) {
    String sum = digest;
    for (ObjectNode record : records) {
      sum = Sha256.of(sum + Json.canonical(record));
    }
    List<Integer> all = new ArrayList<>(counts);
    all.set(section, all.get(section) + records.size());
    return new Cursor(next.isEmpty() ? section + 1 : section, next, sum, all);
  }
}
