package dev.surety.payments;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Path;
import java.util.Optional;

/** The entity whose version If-Match names. */
final class MoneyTargets {
  private MoneyTargets() {}

  static Optional<? extends Entity> milestone(Path path, Snapshot found) {
    return found.find(new Ref.MilestoneRef(path.contract(), path.get("milestone")));
  }

  static Optional<? extends Entity> refund(Path path, Snapshot found) {
    return found.find(new Ref.RefundRef(path.contract(), path.get("refund")));
  }

  static Optional<? extends Entity> dispute(Path path, Snapshot found) {
    return found.find(new Ref.DisputeRef(path.contract(), path.get("dispute")));
  }

  static Optional<? extends Entity> release(Path path, Snapshot found) {
    return found.find(new Ref.ReleaseRef(path.contract(), path.get("release")));
  }
}
