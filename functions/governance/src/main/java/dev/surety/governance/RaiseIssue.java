package dev.surety.governance;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.serviceissue.Complaint;
import dev.surety.domain.serviceissue.Complaint.Severity;
import dev.surety.domain.serviceissue.ServiceIssues;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/** Either side says what is wrong with the service. */
final class RaiseIssue extends ContractCommand<Complaint> {
  private static final int LONGEST_TITLE = 200;
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(milestone|ticket|obligation|kpi|goal|access|issue)/[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

  private final Ids ids;

  @Inject
  RaiseIssue(Ids ids) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/issues", People.WORKING)
            .reading(ContractRoute.AGREEMENT));
    this.ids = ids;
  }

  @Override
  public Complaint decode(Reader body) {
    return new Complaint(
        body.text("title", LONGEST_TITLE),
        body.text("description"),
        body.optionalOneOf("severity", Severity.class).orElse(Severity.NORMAL),
        body.optionalParsed("about", "a subject such as milestone/M1", "", RaiseIssue::subject)
            .orElse(null));
  }

  private static String subject(String text) {
    if (!SUBJECT.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /** Nothing to match yet: the issue is only now made. */
  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return Optional.empty();
  }

  @Override
  public Decision<Answer> decide(Given given, Complaint complaint) {
    // a draft has no terms to look at yet
    Optional<Refusal> refused = ServiceIssues.refused(given.contract());
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    return ServiceIssues.raise(
            given.contract(),
            given.agreement(),
            ids.next("i"),
            IssueCommand.speaker(given),
            complaint,
            given.now())
        .map(issue -> Answer.created(IssueView.of(issue, given.now()), issue));
  }
}
