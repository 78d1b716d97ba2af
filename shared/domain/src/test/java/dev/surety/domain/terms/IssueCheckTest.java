package dev.surety.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The procedure for issues with the service. */
class IssueCheckTest {
  @ParameterizedTest
  @CsvSource({
    "P3D,   P10D,  ,       ''",
    "PT72H, P10D,  ,       ''",
    "PT16H, PT40H, office, ''",
    "P3D,   PT40H, office, /serviceIssues/respondWithin not_open_time",
    "PT16H, P1W,   office, /serviceIssues/planWithin not_open_time",
    "PT16H, PT40H, nights, /serviceIssues/calendar calendar_unknown",
    "PT0S,  PT40H, ,       /serviceIssues/respondWithin no_time",
    "PT16H, P0D,   office, /serviceIssues/planWithin no_time"
  })
  void saysWhatItsClocksCouldNeverDo(
      String respond, String plan, @Nullable String calendar, String fault) {
    IssueTerms issues =
        new IssueTerms(Span.parse(respond), Span.parse(plan), Optional.ofNullable(calendar));
    List<String> faults =
        TermsCheck.faults(Agreements.agreed().issues(issues).terms()).stream()
            .map(f -> f.pointer() + " " + f.code())
            .toList();
    assertThat(faults).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }
}
