package dev.surety.json.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.terms.DataAccess;
import dev.surety.domain.terms.IssueTerms;
import dev.surety.domain.terms.Span;
import dev.surety.domain.terms.Terms;
import dev.surety.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Data access and the procedure for issues, as the terms document says them. */
class GovernanceTermsTest {
  private final ObjectNode example = example();

  @Test
  void theClausesAboutDataAreKept() {
    assertThat(terms().clauses().dataAccess())
        .containsExactly(new DataAccess("members", "moderation", LocalDate.parse("2026-12-31")));
  }

  @Test
  void theProcedureForIssuesIsReadOrTheUsualOne() {
    assertThat(terms().issues()).isEqualTo(IssueTerms.DEFAULT);
    procedure("PT16H", "PT40H", "office");
    assertThat(faults()).isEmpty();
    assertThat(terms().issues())
        .isEqualTo(new IssueTerms(Span.parse("PT16H"), Span.parse("PT40H"), Optional.of("office")));
  }

  @Test
  void aProcedureIsNotJudgedByCalendarsThatCouldNotBeRead() {
    procedure("P2D", "PT40H", "office");
    assertThat(faults()).containsExactly("/serviceIssues/respondWithin not_open_time");
    ((ObjectNode) example.get("calendars")).putArray("office");
    assertThat(faults()).noneMatch(fault -> fault.startsWith("/serviceIssues"));
  }

  private void procedure(String respond, String plan, String calendar) {
    example
        .putObject("serviceIssues")
        .put("respondWithin", respond)
        .put("planWithin", plan)
        .put("calendar", calendar);
  }

  private Terms terms() {
    return TermsDocument.read(example).terms();
  }

  private List<String> faults() {
    return TermsDocument.read(example).proposalFaults().stream()
        .map(f -> f.pointer() + " " + f.code())
        .toList();
  }

  private static ObjectNode example() {
    try (InputStream in = GovernanceTermsTest.class.getResourceAsStream("terms.json")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return (ObjectNode) Json.readOwn(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
