package dev.surety.json.terms;

import dev.surety.domain.party.Side;
import dev.surety.domain.terms.IssueTerms;
import dev.surety.domain.terms.LifeTerms;
import dev.surety.domain.terms.ObligationPlan;
import dev.surety.domain.terms.Span;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import java.util.List;
import java.util.Optional;

/** Reads how the relationship begins and ends, and what each side owes beside the service. */
final class LifeReader {
  private static final String A_SPAN = "a length of time such as P30D or PT72H";
  private static final int LONGEST_WHAT = 500;
  private static final int LONGEST_PHASE = 100;

  private LifeReader() {}

  static LifeTerms life(Reader terms) {
    Optional<Reader> ending = terms.optionalObject("ending");
    Optional<Reader> transition = terms.optionalObject("transition");
    LifeTerms life =
        new LifeTerms(
            ending
                .flatMap(e -> e.optionalParsed("notice", A_SPAN, Span.NONE, Span::parse))
                .orElse(LifeTerms.DEFAULT.notice()),
            ending
                .filter(e -> e.has("reminders"))
                .map(e -> e.texts("reminders", A_SPAN, Span.NONE, Span::parse))
                .orElse(LifeTerms.DEFAULT.endReminders()),
            transition.flatMap(t -> t.optionalParsed("monitoring", A_SPAN, Span.NONE, Span::parse)),
            transition
                .map(t -> t.texts("phases", "a phase's name", "", LifeReader::phase))
                .orElse(List.of()));
    ending.ifPresent(Reader::nothingElse);
    transition.ifPresent(Reader::nothingElse);
    return life;
  }

  static IssueTerms issues(Reader terms) {
    Optional<Reader> procedure = terms.optionalObject("serviceIssues");
    IssueTerms issues =
        procedure
            .map(
                p ->
                    new IssueTerms(
                        p.parsed("respondWithin", A_SPAN, Span.NONE, Span::parse),
                        p.parsed("planWithin", A_SPAN, Span.NONE, Span::parse),
                        p.optionalParsed("calendar", "a calendar's name", "", Names::checked)))
            .orElse(IssueTerms.DEFAULT);
    procedure.ifPresent(Reader::nothingElse);
    return issues;
  }

  static ObligationPlan obligation(Reader obligation) {
    ObligationPlan plan =
        new ObligationPlan(
            obligation.name("id"),
            obligation.oneOf("kind", ObligationPlan.Kind.class),
            obligation.oneOf("owner", Side.class),
            obligation.text("what", LONGEST_WHAT),
            obligation.flag("mandatory", false),
            obligation.optionalParsed("due", A_SPAN, Span.NONE, Span::parse),
            obligation
                .optionalOneOf("form", ObligationPlan.Form.class)
                .orElse(ObligationPlan.Form.ANY),
            obligation.optionalOneOf("every", ObligationPlan.Rhythm.class),
            reminders(obligation),
            obligation.optionalText("phase", LONGEST_PHASE));
    obligation.nothingElse();
    return plan;
  }

  /** Whoever owes something by a date is reminded the day before, unless they agreed otherwise. */
  private static List<Span> reminders(Reader obligation) {
    boolean silent =
        obligation.has("reminders") || !(obligation.has("due") || obligation.has("every"));
    return silent
        ? obligation.texts("reminders", A_SPAN, Span.NONE, Span::parse)
        : List.of(Span.ofDays(1));
  }

  private static String phase(String text) {
    if (text.length() > LONGEST_PHASE) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
