package dev.surety.domain.payment;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One payment from a milestone's escrow.
 *
 * @param settlementSeq the milestone's settlement slot it took; no slot is taken twice
 * @param holdEndsAt while the money is pending, when it becomes the provider's to use
 * @param transfers the ids of the transfers it posted
 * @param refunds what the provider gave back of it afterwards, in minor units, the oldest first
 */
public record Release(
    String contract,
    String id,
    long version,
    String milestone,
    long settlementSeq,
    Settlement amounts,
    String currency,
    String provider,
    Instant releasedAt,
    @Nullable Instant holdEndsAt,
    List<String> transfers,
    List<Long> refunds)
    implements Entity {

  /** Little enough for one stored item. */
  static final int MOST_REFUNDS = 50;

  public Release {
    transfers = List.copyOf(transfers);
    refunds = List.copyOf(refunds);
  }

  @Override
  public Ref.ReleaseRef ref() {
    return new Ref.ReleaseRef(contract, id);
  }

  @Override
  public Optional<Instant> due() {
    return Optional.ofNullable(holdEndsAt);
  }

  public boolean held() {
    return holdEndsAt != null;
  }

  /** What the provider gave back of it, in minor units. */
  public long refundedMinor() {
    return refunds.stream().mapToLong(Long::longValue).sum();
  }

  /** What the provider still has of it, in minor units. */
  public long keptMinor() {
    return amounts.netMinor() - refundedMinor();
  }

  String slot() {
    return contract + "." + milestone + "." + settlementSeq;
  }

  Release next(@Nullable Instant hold, List<String> posted, List<Long> returned) {
    return new Release(
        contract,
        id,
        version + 1,
        milestone,
        settlementSeq,
        amounts,
        currency,
        provider,
        releasedAt,
        hold,
        posted,
        returned);
  }
}
