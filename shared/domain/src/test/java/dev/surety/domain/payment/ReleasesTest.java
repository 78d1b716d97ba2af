package dev.surety.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.credit.Credits;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Escrow;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.outbox.MailTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Money out of an escrow of 100,000. */
class ReleasesTest {
  private static final Instant NOW = Agreements.ACTIVATED;

  @Test
  void everythingHeldIsReleasedUnlessAPartIsAsked() {
    Decision<Release> decision = release(Duration.ZERO, 0, approved(), OptionalLong.empty());
    Release release = Decisions.result(decision);
    assertThat(release.amounts()).isEqualTo(new Settlement(100_000, 0, 0, 100_000));
    assertThat(release.held()).isFalse();
    assertThat(release.due()).isEmpty();
    assertThat(milestone(decision).state()).isEqualTo(MilestoneState.RELEASED);
    assertThat(milestone(decision).heldMinor()).isZero();
    assertThat(Decisions.changes(decision).transfers())
        .containsExactly(
            new Transfer(
                "c_1.M1.2.1",
                Act.RELEASE,
                "escrow:c_1:M1",
                "provider:org_modsq:available",
                100_000,
                "USD",
                "milestone/M1"));
  }

  @Test
  void partsTakeASlotEachAndTheLastOneCloses() {
    Decision<Release> first = release(Duration.ZERO, 0, approved(), OptionalLong.of(30_000));
    assertThat(milestone(first).state()).isEqualTo(MilestoneState.PARTIALLY_RELEASED);
    assertThat(milestone(first).heldMinor()).isEqualTo(70_000);
    Decision<Release> last = release(Duration.ZERO, 0, milestone(first), OptionalLong.of(70_000));
    assertThat(milestone(last).state()).isEqualTo(MilestoneState.RELEASED);
    assertThat(Decisions.result(first).settlementSeq()).isEqualTo(2);
    assertThat(Decisions.result(last).settlementSeq()).isEqualTo(3);
  }

  @Test
  void moreThanIsHeldIsRefused() {
    Decision<Release> decision = release(Duration.ZERO, 0, approved(), OptionalLong.of(100_001));
    assertThat(Decisions.meaningFaults(decision)).containsExactly("/amountMinor above_held");
    assertThat(Decisions.refusal(decision).code()).isEqualTo("amount_above_held");
  }

  @Test
  void aFeeIsALegOfItsOwnAndRoundedInTheProvidersFavour() {
    Decision<Release> decision = release(Duration.ZERO, 250, approved(), OptionalLong.of(10_039));
    assertThat(Decisions.result(decision).amounts())
        .isEqualTo(new Settlement(10_039, 0, 250, 9_789));
    assertThat(Decisions.changes(decision).transfers())
        .extracting(t -> t.id() + " " + t.act() + " " + t.credit() + " " + t.amountMinor())
        .containsExactly(
            "c_1.M1.2.1 RELEASE_FEE platform:fees:org_modsq 250",
            "c_1.M1.2.2 RELEASE provider:org_modsq:available 9789");
  }

  @Test
  void heldMoneyIsPendingUntilTheHoldEnds() {
    Duration hold = Duration.ofDays(2);
    Decision<Release> decision = release(hold, 0, approved(), OptionalLong.empty());
    Release held = Decisions.result(decision);
    assertThat(held.due()).contains(NOW.plus(hold));
    assertThat(Decisions.changes(decision).transfers())
        .extracting(Transfer::credit)
        .containsExactly("provider:org_modsq:pending");
    Changes ended = Releases.endHold(held);
    Release free = (Release) ended.entities().getFirst();
    assertThat(free.held()).isFalse();
    assertThat(free.version()).isEqualTo(held.version() + 1);
    assertThat(ended.events().getFirst().data())
        .containsEntry("holdEndedAt", NOW.plus(hold).toString());
    assertThat(ended.transfers())
        .containsExactly(
            new Transfer(
                "c_1.M1.2.hold",
                Act.HOLD_ENDED,
                "provider:org_modsq:pending",
                "provider:org_modsq:available",
                100_000,
                "USD",
                "release/r_1"));
  }

  @Test
  void aReleaseOfWhichNothingIsLeftIsNotHeld() {
    Decision<Release> decision =
        release(Duration.ofDays(2), 10_000, approved(), OptionalLong.empty());
    assertThat(Decisions.result(decision).held()).isFalse();
    assertThat(Decisions.changes(decision).transfers())
        .extracting(Transfer::act)
        .containsExactly(Act.RELEASE_FEE);
  }

  @Test
  void theProviderIsToldItsNetAmountOncePerSlot() {
    Changes changes =
        Decisions.changes(release(Duration.ZERO, 250, approved(), OptionalLong.empty()));
    assertThat(changes.mails())
        .extracting(mail -> mail.template() + " " + mail.level())
        .containsOnly(MailTemplate.PAYMENT_RELEASED + " released-2");
    assertThat(changes.mails().getFirst().facts()).containsEntry("amount", "USD 975.00");
  }

  private static Milestone milestone(Decision<Release> decision) {
    return (Milestone) Decisions.changes(decision).entities().getFirst();
  }

  private static Milestone approved() {
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
        null,
        null,
        Map.of(),
        0);
  }

  private static Decision<Release> release(
      Duration hold, int feeBps, Milestone milestone, OptionalLong asked) {
    Agreements agreed =
        Agreements.agreed().payment(Agreements.payment(false, hold, OptionalLong.empty(), feeBps));
    return Releases.release(
            agreed.active(),
            agreed.agreement(),
            milestone,
            Credits.none(Agreements.CONTRACT),
            "r_1",
            asked,
            NOW)
        .map(Releases.Paid::release);
  }
}
