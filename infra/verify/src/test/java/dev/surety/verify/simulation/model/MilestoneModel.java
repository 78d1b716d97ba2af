package dev.surety.verify.simulation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One milestone as the law has it. */
public final class MilestoneModel {
  /** So many fit into one item with their evidence. */
  public static final int MOST_REVISIONS = 10;

  private final String id;
  private final long amount;
  private final List<ReleaseModel> releases = new ArrayList<>();
  private final List<RefundModel> refunds = new ArrayList<>();
  private final List<DisputeModel> disputes = new ArrayList<>();
  private final Map<String, Duration> disputed = new HashMap<>();

  /** Where it stands (DOMAIN section 5). */
  public String state = "PLANNED";

  /** The newest revision, 0 before the first. */
  public int revision;

  /** The newest revision's; null before the first. */
  public @Nullable Review review;

  /** Who approved that revision. */
  public final Set<String> approvedBy = new LinkedHashSet<>();

  public long funded;
  public long released;
  public long refunded;
  public long frozen;

  /** How often its money moved. */
  public long slot;

  /** As the table told it: what exactly it counts is not the law's concern. */
  public long version = 1;

  MilestoneModel(String id, long amount) {
    this.id = id;
    this.amount = amount;
  }

  public String id() {
    return id;
  }

  public long amount() {
    return amount;
  }

  /** What is in its escrow. */
  public long held() {
    return funded - released - refunded - frozen;
  }

  public List<ReleaseModel> releases() {
    return releases;
  }

  public List<RefundModel> refunds() {
    return refunds;
  }

  public List<DisputeModel> disputes() {
    return disputes;
  }

  public boolean is(String... states) {
    for (String each : states) {
      if (each.equals(state)) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything can still come of it. */
  public boolean open() {
    return !is("RELEASED", "REFUNDED", "CLOSED_PARTIAL") && revision < MOST_REVISIONS;
  }

  /** Its state at an instant: approved once silence has, whatever is written by then. */
  public String state(Instant now) {
    return silent(now) ? "APPROVED" : state;
  }

  private boolean silent(Instant now) {
    return is("SUBMITTED") && review != null && review.lapsedBy(now);
  }

  /** Writes down that silence has approved; whether it has, and nobody did. */
  public boolean catchUp(Instant now) {
    if (!silent(now)) {
      return false;
    }
    state = "APPROVED";
    approvedBy.add("system");
    return true;
  }

  /** The refund that waits for an answer, or for its payment by silence. */
  public Optional<RefundModel> pendingRefund() {
    return refunds.stream().filter(refund -> refund.state.equals("REQUESTED")).findAny();
  }

  public Optional<DisputeModel> openDispute() {
    return disputes.stream().filter(dispute -> dispute.state.equals("OPEN")).findAny();
  }

  public void submit(PaymentRules rules, Instant now) {
    revision++;
    approvedBy.clear();
    review = Review.opened(rules, now);
    state = "SUBMITTED";
  }

  /** How long an organisation has kept its money frozen with disputes that it called off. */
  public Duration disputed(String org) {
    return disputed.getOrDefault(org, Duration.ZERO);
  }

  /** Goes on where it stood, with the time that was left. */
  public void resume(DisputeModel dispute, Instant now) {
    Duration lasted = Duration.between(dispute.openedAt(), now);
    disputed.merge(dispute.openedBy(), lasted, Duration::plus);
    frozen -= dispute.frozen();
    state = dispute.from();
    slot++;
    if (is("SUBMITTED") && review != null) {
      review = review.later(dispute.openedAt(), now);
    }
  }

  /** After money left it: final once nothing is held any more. */
  public void settle(String otherwise) {
    slot++;
    state = otherwise;
    if (held() == 0 && frozen == 0) {
      state = refunded == 0 ? "RELEASED" : released == 0 ? "REFUNDED" : "CLOSED_PARTIAL";
    }
  }
}
