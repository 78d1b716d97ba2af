package dev.surety.milestones;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Milestones;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** Puts a milestone's whole amount into escrow. */
final class FundMilestone extends MilestoneCommand<String> {
  @Inject
  FundMilestone() {
    super("fund", Who.client());
  }

  @Override
  public String decode(Reader body) {
    return "";
  }

  @Override
  Decision<Milestone> decided(Given given, String body) {
    return Milestones.fund(given.contract(), given.milestone(), given.now());
  }

  @Override
  public Decision<Answer> decide(Given given, String body) {
    return decided(given, body).map(m -> Answer.created(MilestoneView.of(m), m));
  }
}
