package dev.surety.milestones;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Milestones;
import dev.surety.domain.party.Role;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The provider takes its submission back before it is answered. */
final class WithdrawSubmission extends MilestoneCommand<String> {
  @Inject
  WithdrawSubmission() {
    super("withdraw-submission", Who.provider(Role.AGENT));
  }

  @Override
  public String decode(Reader body) {
    return "";
  }

  @Override
  Decision<Milestone> decided(Given given, String body) {
    return Milestones.withdrawSubmission(given.agreement(), given.milestone(), given.now());
  }
}
