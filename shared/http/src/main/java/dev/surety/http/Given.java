package dev.surety.http;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.credit.Credits;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.payment.Release;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a decision may look at.
 *
 * @param journal the journal that a command writes to; empty for a query
 * @param now the instant of the decision, to the millisecond
 * @param query the request's query parameters
 */
public record Given(
    Principal principal,
    Optional<Side> standing,
    String journal,
    Path path,
    Map<String, String> query,
    Snapshot found,
    Instant now) {

  /** The side the principal stands on; every contract route has one. */
  public Side side() {
    return standing.orElseThrow();
  }

  public Contract contract() {
    return found.get(new Ref.ContractRef(path.contract()));
  }

  public Agreement agreement() {
    return found.get(new Ref.AgreementRef(path.contract()));
  }

  public Ticket ticket() {
    return found.get(new Ref.TicketRef(path.contract(), path.get("ticket")));
  }

  public Milestone milestone() {
    return found.get(new Ref.MilestoneRef(path.contract(), path.get("milestone")));
  }

  public Release release() {
    return found.get(new Ref.ReleaseRef(path.contract(), path.get("release")));
  }

  public RefundRequest refund() {
    return found.get(new Ref.RefundRef(path.contract(), path.get("refund")));
  }

  public Dispute dispute() {
    return found.get(new Ref.DisputeRef(path.contract(), path.get("dispute")));
  }

  /** The contract's service credits; none before the first. */
  public Credits credits() {
    return found
        .find(new Ref.CreditsRef(path.contract()))
        .orElseGet(() -> Credits.none(path.contract()));
  }
}
