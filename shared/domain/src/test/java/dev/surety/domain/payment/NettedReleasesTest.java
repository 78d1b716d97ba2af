package dev.surety.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.credit.Credit;
import dev.surety.domain.credit.Credits;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.journal.Event;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Escrow;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.milestone.PendingRefund;
import dev.surety.domain.work.Entity;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Releases out of 100,000 while service credits of 700 and 500 are owed, with a fee of 2.5 %. */
class NettedReleasesTest {
  private static final Instant NOW = Agreements.ACTIVATED;
  private static final Duration HOLD = Duration.ofDays(2);

  private final Agreements agreed =
      Agreements.agreed().payment(Agreements.payment(false, HOLD, OptionalLong.empty(), 250));
  private Milestone milestone = approved(null);
  private Credits credits =
      new Credits(Agreements.CONTRACT, 2, List.of(credit("a", 700), credit("b", 500)));

  @Test
  void severalReleasesNetSeveralCreditsAndNoneTwice() {
    Release first = released(OptionalLong.of(1_000));
    assertThat(first.amounts()).isEqualTo(new Settlement(1_000, 1_000, 0, 0));
    assertThat(first.held()).as("nothing of it is the provider's").isFalse();
    assertThat(credits.all()).extracting(Credit::outstandingMinor).containsExactly(0L, 200L);
    Release second = released(OptionalLong.of(10_200));
    assertThat(second.amounts()).isEqualTo(new Settlement(10_200, 200, 250, 9_750));
    assertThat(second.held()).isTrue();
    Release last = released(OptionalLong.empty());
    assertThat(last.amounts().creditMinor()).isZero();
    assertThat(milestone.escrow()).isEqualTo(new Escrow(100_000, 100_000, 0, 0));
    assertThat(credits.outstandingMinor()).isZero();
  }

  @Test
  void everyPartOfAReleaseIsALegAndTheCreditIsTheClients() {
    assertThat(changes(OptionalLong.of(11_200)).transfers())
        .extracting(t -> t.id() + " " + t.act() + " " + t.credit() + " " + t.amountMinor())
        .containsExactly(
            "c_1.M1.2.1 RELEASE_CREDIT client:org_acme:available 1200",
            "c_1.M1.2.2 RELEASE_FEE platform:fees:org_modsq 250",
            "c_1.M1.2.3 RELEASE provider:org_modsq:pending 9750");
  }

  @Test
  void theTimelineSaysWhichCreditsWereNetted() {
    assertThat(changes(OptionalLong.of(1_000)).events())
        .filteredOn(e -> e.type().equals("credits.applied"))
        .singleElement()
        .extracting(Event::data)
        .satisfies(data -> assertThat(data).containsEntry("amountMinor", 1_000L));
  }

  @Test
  void aReleaseThatNetsNothingIsConditionedOnThereBeingNothing() {
    credits = Credits.none(Agreements.CONTRACT);
    Changes changes = changes(OptionalLong.empty());
    assertThat(changes.entities())
        .filteredOn(Credits.class::isInstance)
        .singleElement()
        .satisfies(written -> assertThat(changes.readVersion(written)).isZero())
        .satisfies(written -> assertThat(((Credits) written).all()).isEmpty());
    assertThat(changes.events()).noneMatch(e -> e.type().equals("credits.applied"));
  }

  @Test
  void theWorkPassesOnceWithTheReleaseThatLeavesNothingHeld() {
    assertThat(passed(changes(OptionalLong.of(99_999)))).isEmpty();
    released(OptionalLong.of(99_999));
    assertThat(passed(changes(OptionalLong.empty())))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.data())
                    .containsEntry("owner", "CLIENT")
                    .containsEntry("deliverables", List.of("Playbook")));
  }

  @Test
  void whatWasReleasedIsGivenBackInPartsAndNotAUnitMore() {
    Release release = released(OptionalLong.of(11_200));
    Release some = refunded(release, 9_000);
    assertThat(some.keptMinor()).isEqualTo(750);
    assertThat(Decisions.meaningFaults(refund(some, 751)))
        .containsExactly("/amountMinor above_released");
    Release all = refunded(some, 750);
    assertThat(all.refundedMinor()).as("credit and fee stay").isEqualTo(9_750);
    assertThat(Decisions.meaningFaults(refund(all, 1)))
        .containsExactly("/amountMinor above_released");
    assertThat(all.transfers()).endsWith("c_1.M1.2.refund-1", "c_1.M1.2.refund-2");
    Transfer transfer = Decisions.changes(refund(release, 9_000)).transfers().getFirst();
    assertThat(transfer.debit()).isEqualTo("provider:org_modsq:available");
    assertThat(transfer.credit()).isEqualTo("client:org_acme:available");
  }

  @Test
  void theEndOfTheHoldFreesAllOfItWhateverWasGivenBackMeanwhile() {
    Release some = refunded(released(OptionalLong.of(11_200)), 50);
    assertThat(some.due()).contains(NOW.plus(HOLD));
    Changes ended = Releases.endHold(some);
    assertThat(ended.transfers().getFirst().amountMinor())
        .as("what was given back came out of the available balance")
        .isEqualTo(9_750);
    assertThat(((Release) ended.entities().getFirst()).refundedMinor()).isEqualTo(50);
  }

  @Test
  void aReleaseIsGivenBackInSoManyParts() {
    Release release = released(OptionalLong.of(11_200));
    for (int i = 0; i < Release.MOST_REFUNDS; i++) {
      release = refunded(release, 1);
    }
    assertThat(Decisions.refusal(refund(release, 1)).code()).isEqualTo("too_many_refunds");
  }

  @Test
  void nothingIsReleasedWhileARefundIsPending() {
    milestone = approved(new PendingRefund("f_1", 1, NOW));
    assertThat(Decisions.refusal(release(OptionalLong.of(1))).code()).isEqualTo("refund_pending");
  }

  private Release released(OptionalLong asked) {
    Decision<Releases.Paid> decision = release(asked);
    for (Entity entity : Decisions.changes(decision).entities()) {
      if (entity instanceof Credits next) {
        assertThat(next.version()).isEqualTo(credits.version() + 1);
        credits = next;
      }
    }
    milestone = Decisions.result(decision).milestone();
    return Decisions.result(decision).release();
  }

  private Changes changes(OptionalLong asked) {
    return Decisions.changes(release(asked));
  }

  private Decision<Releases.Paid> release(OptionalLong asked) {
    return Releases.release(
        agreed.active(), agreed.agreement(), milestone, credits, "r_1", asked, NOW);
  }

  private Release refunded(Release release, long amount) {
    return Decisions.result(refund(release, amount));
  }

  private Decision<Release> refund(Release release, long amount) {
    return Releases.refund(
        agreed.active(), agreed.agreement(), milestone, release, amount, "sorry");
  }

  private static List<Event> passed(Changes changes) {
    return changes.events().stream().filter(e -> e.type().equals("milestone.ip_passed")).toList();
  }

  private static Credit credit(String id, long amount) {
    return new Credit(
        id, YearMonth.of(2026, 3), amount, 0, "late", Agreements.PROVIDER.actor(), NOW);
  }

  private static Milestone approved(@Nullable PendingRefund refund) {
    return new Milestone(
        Agreements.CONTRACT,
        "M1",
        4,
        Agreements.milestone("M1", 100_000),
        MilestoneState.APPROVED,
        List.of(),
        List.of(),
        new Escrow(100_000, 0, 0, 0),
        1,
        refund,
        null,
        Map.of(),
        0);
  }
}
