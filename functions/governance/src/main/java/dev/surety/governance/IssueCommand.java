package dev.surety.governance;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.serviceissue.ServiceIssue;
import dev.surety.domain.serviceissue.Speaker;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import java.util.Optional;

/**
 * A command about one service issue.
 *
 * @param <B> what its body says
 */
abstract class IssueCommand<B> extends ContractCommand<B> {
  /** With a full correspondence, little enough for one stored item. */
  static final int LONGEST_TEXT = 2_000;

  IssueCommand(String action) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/issues/{issue}/" + action, People.WORKING)
            .needing(IssueCommand::ref)
            .reading(ContractRoute.AGREEMENT));
  }

  static Ref.ServiceIssueRef ref(Path path) {
    return new Ref.ServiceIssueRef(path.contract(), path.get("issue"));
  }

  static Speaker speaker(Given given) {
    return new Speaker(given.principal(), given.side());
  }

  abstract Decision<ServiceIssue> decide(Given given, ServiceIssue issue, B body);

  @Override
  public final Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(ref(path));
  }

  @Override
  public final Decision<Answer> decide(Given given, B body) {
    return decide(given, given.found().get(ref(given.path())), body)
        .map(issue -> Answer.ok(IssueView.of(issue, given.now()), issue));
  }
}
