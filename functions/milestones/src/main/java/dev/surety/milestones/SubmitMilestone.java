package dev.surety.milestones;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Milestones;
import dev.surety.domain.party.Role;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the work, with evidence whose hashes bind it. */
final class SubmitMilestone extends MilestoneCommand<List<Evidence>> {
  private static final int MOST_EVIDENCE = 10;
  private static final int LONGEST_TITLE = 120;

  @Inject
  SubmitMilestone() {
    super("submit", Who.provider(Role.AGENT));
  }

  @Override
  public List<Evidence> decode(Reader body) {
    return body.atLeastOne("evidence").each("evidence", MOST_EVIDENCE, SubmitMilestone::evidence);
  }

  private static Evidence evidence(Reader evidence) {
    Evidence read =
        new Evidence(
            evidence.text("title", LONGEST_TITLE),
            evidence.parsed("uri", "an absolute URI", "", Names::uri),
            evidence.parsed("sha256", "64 hex digits", "", Names::sha256));
    evidence.nothingElse();
    return read;
  }

  @Override
  Decision<Milestone> decided(Given given, List<Evidence> evidence) {
    return Milestones.submit(
        given.contract(),
        given.agreement(),
        given.milestone(),
        given.principal(),
        evidence,
        given.now());
  }
}
