package dev.surety.domain.dispute;

import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dispute about what a milestone holds.
 *
 * @param opened by which side, by whom and when
 * @param claim what the side that opened it says
 * @param frozenMinor what is in dispute, in minor units
 * @param decideBy the last instant at which people can decide; then the default does
 * @param defaultClientBps the client's part under that default, as agreed when it was opened
 * @param offers every settlement that was offered, the newest last
 * @param outcome how the money was divided, if it was
 */
public record Dispute(
    String contract,
    String id,
    long version,
    String milestone,
    Proposal opened,
    String claim,
    long frozenMinor,
    Instant decideBy,
    int defaultClientBps,
    DisputeState state,
    List<Offer> offers,
    @Nullable Outcome outcome)
    implements Entity {

  /**
   * Of each side, so that none uses up the other's. More than any negotiation needs, and little
   * enough for one stored item.
   */
  static final int MOST_OFFERS = 25;

  public Dispute {
    offers = List.copyOf(offers);
  }

  @Override
  public Ref.DisputeRef ref() {
    return new Ref.DisputeRef(contract, id);
  }

  @Override
  public Optional<Instant> due() {
    return state == DisputeState.OPEN
        ? Optional.of(decideBy.plus(Duration.ofMillis(1)))
        : Optional.empty();
  }

  public Optional<Offer> offer(String offer) {
    return offers.stream().filter(o -> o.id().equals(offer)).findFirst();
  }

  long offersOf(Side side) {
    return offers.stream().filter(o -> o.proposal().side() == side).count();
  }

  Dispute offered(Offer offer) {
    Side side = offer.proposal().side();
    List<Offer> all = new ArrayList<>();
    offers.forEach(o -> all.add(o.proposal().side() == side ? o.closed() : o));
    all.add(offer);
    return next(state, all, outcome);
  }

  Dispute ended(DisputeState end, @Nullable Outcome how) {
    return next(end, offers, how);
  }

  Refusal refusing(String code, String detail) {
    return Refusal.state(
        state, state.allowedActions(), code, "the dispute is " + state + ": " + detail);
  }

  private Dispute next(DisputeState newState, List<Offer> newOffers, @Nullable Outcome how) {
    return new Dispute(
        contract,
        id,
        version + 1,
        milestone,
        opened,
        claim,
        frozenMinor,
        decideBy,
        defaultClientBps,
        newState,
        newOffers,
        how);
  }
}
