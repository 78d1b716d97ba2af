package dev.surety.milestones;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Milestones;
import dev.surety.domain.party.Role;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The client says what is missing in a revision. */
final class RequestChanges extends MilestoneCommand<RequestChanges.Body> {
  private static final int LONGEST_REASON = 1_000;

  @Inject
  RequestChanges() {
    super("request-changes", Who.client(Role.APPROVER));
  }

  record Body(int revision, String reason) {}

  @Override
  public Body decode(Reader body) {
    return new Body(
        (int) body.whole("revision", 1, Integer.MAX_VALUE), body.text("reason", LONGEST_REASON));
  }

  @Override
  Decision<Milestone> decided(Given given, Body body) {
    return Milestones.requestChanges(
        given.agreement(), given.milestone(), body.revision(), body.reason(), given.now());
  }
}
