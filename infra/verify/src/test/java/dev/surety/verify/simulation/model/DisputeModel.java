package dev.surety.verify.simulation.model;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Frozen money, and whose it shall be. */
public final class DisputeModel {
  private static final BigInteger TWICE_ALL = BigInteger.valueOf(20_000);

  private final String id;
  private final String openedBy;
  private final long frozen;
  private final Instant openedAt;
  private final Instant decideBy;
  private final String from;
  private final List<Offer> offers = new ArrayList<>();

  /** OPEN, RESOLVED, SETTLED, DEFAULTED or CANCELLED. */
  public String state = "OPEN";

  /**
   * A dispute.
   *
   * @param openedBy the organisation
   * @param from where the milestone stood
   */
  public DisputeModel(
      String id, String openedBy, long frozen, Instant openedAt, Instant decideBy, String from) {
    this.id = id;
    this.openedBy = openedBy;
    this.frozen = frozen;
    this.openedAt = openedAt;
    this.decideBy = decideBy;
    this.from = from;
  }

  /** How one organisation would divide it. */
  public record Offer(String id, String by, Parts parts) {}

  /** Whose how much is. */
  public record Parts(long client, long provider) {
    /** By the client's share in basis points; a tie goes to the client. */
    static Parts byShare(long all, int clientBps) {
      long client =
          BigInteger.valueOf(all)
              .multiply(BigInteger.valueOf(2L * clientBps))
              .add(BigInteger.valueOf(10_000))
              .divide(TWICE_ALL)
              .longValueExact();
      return new Parts(client, all - client);
    }
  }

  public String id() {
    return id;
  }

  public String openedBy() {
    return openedBy;
  }

  public long frozen() {
    return frozen;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public String from() {
    return from;
  }

  public List<Offer> offers() {
    return offers;
  }

  /** Whether people can still decide; from the next instant on the contract's default does. */
  public boolean undecided(Instant now) {
    return state.equals("OPEN") && !now.isAfter(decideBy);
  }

  boolean lapsedBy(Instant now) {
    return state.equals("OPEN") && now.isAfter(decideBy);
  }

  /** An organisation's last offer is the one that stands. */
  public boolean stands(Offer offer) {
    return offers.reversed().stream()
        .filter(each -> each.by().equals(offer.by()))
        .findFirst()
        .filter(offer::equals)
        .isPresent();
  }
}
