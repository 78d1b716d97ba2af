package dev.surety.milestones;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Milestones;
import dev.surety.domain.party.Role;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.EvidenceReader;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the work, with evidence whose hashes bind it. */
final class SubmitMilestone extends MilestoneCommand<List<Evidence>> {
  @Inject
  SubmitMilestone() {
    super("submit", Who.provider(Role.AGENT));
  }

  @Override
  public List<Evidence> decode(Reader body) {
    return EvidenceReader.read(body.atLeastOne("evidence"));
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
