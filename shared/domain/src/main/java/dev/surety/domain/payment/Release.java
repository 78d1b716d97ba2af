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
    List<String> transfers)
    implements Entity {
  public Release {
    transfers = List.copyOf(transfers);
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
}
