package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.dispute.Disputes;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;

/** Freezes all that a milestone holds until it is decided whose it is. */
final class OpenDispute extends ContractCommand<String> {
  private static final int LONGEST_CLAIM = 2_000;

  private final Ids ids;

  @Inject
  OpenDispute(Ids ids) {
    super(MilestoneMoney.post("/disputes", Who.sides(Who.client(Role.APPROVER), Who.provider())));
    this.ids = ids;
  }

  @Override
  public String decode(Reader body) {
    return body.text("claim", LONGEST_CLAIM);
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return MoneyTargets.milestone(path, found);
  }

  @Override
  public Decision<Answer> decide(Given given, String claim) {
    return Disputes.open(
            given.contract(),
            given.agreement(),
            given.milestone(),
            ids.next("x"),
            given.principal(),
            given.side(),
            claim,
            given.now())
        .map(dispute -> Answer.created(DisputeView.of(dispute), dispute));
  }
}
