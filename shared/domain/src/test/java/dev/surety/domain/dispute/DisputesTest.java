package dev.surety.domain.dispute;

import static dev.surety.domain.contract.Agreements.CLIENT;
import static dev.surety.domain.contract.Agreements.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.deadline.MoneyStory;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.party.Side;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dispute about 100,000 that people decide. */
class DisputesTest {
  private static final Principal ARBITER = Agreements.person("judge", "org_court", Role.ARBITER);

  private final MoneyStory story = MoneyStory.silenceApproves();

  @Test
  void freezesAllThatIsHeldByMovingIt() {
    Dispute dispute = story.act(story.dispute(Side.PROVIDER));
    assertThat(dispute.frozenMinor()).isEqualTo(100_000);
    assertThat(story.stored().state()).isEqualTo(MilestoneState.DISPUTED);
    assertThat(story.stored().heldMinor()).isZero();
    assertThat(story.transfers())
        .extracting(Transfer::debit, Transfer::credit, Transfer::amountMinor)
        .endsWith(tuple("escrow:c_1:M1", "frozen:c_1:M1", 100_000L));
    assertThat(story.mailed()).filteredOn(m -> m.startsWith("DISPUTE_OPENED")).hasSize(3);
  }

  @Test
  void onlyOneStandsAtATimeAndNothingElseTouchesTheMoney() {
    story.act(story.dispute(Side.CLIENT));
    assertThat(code(story.dispute(Side.PROVIDER))).isEqualTo("in_dispute");
    assertThat(code(story.askRefund(OptionalLong.empty()))).isEqualTo("in_dispute");
    assertThat(code(story.release(OptionalLong.of(1)))).isEqualTo("in_dispute");
  }

  @ParameterizedTest
  @CsvSource({
    "100000, 0, REFUNDED, 1",
    "0, 100000, RELEASED, 1",
    "33333, 66667, CLOSED_PARTIAL, 2"
  })
  void anArbiterDividesItToTheUnit(long client, long provider, MilestoneState end, int legs) {
    Dispute dispute = story.act(story.dispute(Side.CLIENT));
    int before = story.transfers().size();
    Dispute ended = story.act(resolve(dispute, new Division(client, provider)));
    assertThat(ended.state()).isEqualTo(DisputeState.RESOLVED);
    assertThat(ended.outcome()).extracting(Outcome::by).isEqualTo(ARBITER.actor());
    assertThat(story.stored().state()).isEqualTo(end);
    List<Transfer> split = story.transfers().subList(before, story.transfers().size());
    assertThat(split).hasSize(legs).allMatch(t -> t.debit().equals("frozen:c_1:M1"));
    assertThat(split.stream().mapToLong(Transfer::amountMinor).sum()).isEqualTo(100_000);
    assertThat(code(resolve(dispute, new Division(client, provider)))).isEqualTo("dispute_decided");
    assertThat(code(story.cancel(dispute))).isEqualTo("dispute_decided");
  }

  @ParameterizedTest
  @CsvSource({"50000, 49999", "50000, 50001", "100001, -1", "-1, 100001", "0, 0"})
  void whatIsNotAllOfItIsRefused(long client, long provider) {
    Dispute dispute = story.act(story.dispute(Side.CLIENT));
    assertThat(Decisions.meaningFaults(resolve(dispute, new Division(client, provider))))
        .containsExactly("/clientMinor split_differs", "/providerMinor split_differs");
    assertThat(Decisions.meaningFaults(offer(dispute, Side.CLIENT, client, provider)))
        .containsExactly("/clientMinor split_differs", "/providerMinor split_differs");
  }

  @Test
  void theOtherSideAcceptsAnOfferAndItIsPaidAtOnce() {
    Dispute dispute = story.act(story.dispute(Side.CLIENT));
    Dispute offered = story.act(offer(dispute, Side.PROVIDER, 40_000, 60_000));
    forbidden(accept(offered, Side.PROVIDER), "own_proposal");
    Dispute settled = story.act(accept(offered, Side.CLIENT));
    assertThat(settled.state()).isEqualTo(DisputeState.SETTLED);
    assertThat(story.stored().escrow().refundedMinor()).isEqualTo(40_000);
    assertThat(story.stored().escrow().releasedMinor()).isEqualTo(60_000);
    assertThat(code(accept(offered, Side.CLIENT))).isEqualTo("dispute_decided");
  }

  @Test
  void aNewerOfferOfTheSameSideTakesTheOldOnesPlace() {
    Dispute dispute = story.act(story.dispute(Side.CLIENT));
    Dispute first = story.act(offer(dispute, Side.PROVIDER, 40_000, 60_000));
    story.act(offer(first, Side.CLIENT, 90_000, 10_000));
    story.act(offer(first, Side.PROVIDER, 50_000, 50_000));
    assertThat(code(accept(first, Side.CLIENT))).isEqualTo("settlement_superseded");
    assertThat(story.get(dispute).offers())
        .extracting(Offer::open)
        .as("the client's own stands")
        .containsExactly(false, true, true);
  }

  @Test
  void oneSidesOffersDoNotUseUpTheOthers() {
    Dispute dispute = story.act(story.dispute(Side.CLIENT));
    for (int i = 0; i < Dispute.MOST_OFFERS; i++) {
      story.act(offer(dispute, Side.CLIENT, 100_000 - i, i));
    }
    assertThat(code(offer(dispute, Side.CLIENT, 1, 99_999))).isEqualTo("too_many_offers");
    assertThat(story.act(offer(dispute, Side.PROVIDER, 1, 99_999)).offers())
        .hasSize(Dispute.MOST_OFFERS + 1);
  }

  @Test
  void everybodyIsInTimeAtTheDeadlineAndNobodyAfterIt() {
    Dispute dispute = story.act(story.dispute(Side.CLIENT));
    Dispute offered = story.act(offer(dispute, Side.PROVIDER, 0, 100_000));
    story.at(dispute.decideBy());
    Decisions.result(resolve(offered, new Division(0, 100_000)));
    Decisions.result(accept(offered, Side.CLIENT));
    story.after(Duration.ofMillis(1));
    assertThat(code(resolve(offered, new Division(0, 100_000)))).isEqualTo("dispute_decided");
    assertThat(code(accept(offered, Side.CLIENT))).isEqualTo("dispute_decided");
    assertThat(code(offer(offered, Side.CLIENT, 0, 100_000))).isEqualTo("dispute_decided");
    assertThat(code(story.cancel(offered))).isEqualTo("dispute_decided");
  }

  @Test
  void onlyWhoOpenedItCallsItOff() {
    Dispute dispute = story.act(story.dispute(Side.CLIENT));
    forbidden(
        Disputes.cancel(
            story.contract(),
            story.agreement(),
            story.stored(),
            dispute,
            Side.PROVIDER,
            story.now()),
        "others_proposal");
    story.act(story.cancel(dispute));
    assertThat(story.stored().state()).isEqualTo(MilestoneState.FUNDED);
    assertThat(story.transfers().getLast().credit()).isEqualTo("escrow:c_1:M1");
    assertThat(story.get(dispute).state()).isEqualTo(DisputeState.CANCELLED);
  }

  private static void forbidden(Decision<?> decision, String code) {
    assertThat(Decisions.refusal(decision).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(code(decision)).isEqualTo(code);
  }

  private static String code(Decision<?> decision) {
    return Decisions.refusal(decision).code();
  }

  private Decision<Dispute> resolve(Dispute dispute, Division division) {
    return Disputes.resolve(
        story.contract(),
        story.agreement(),
        story.stored(),
        story.get(dispute),
        ARBITER,
        division,
        story.now());
  }

  private Decision<Dispute> offer(Dispute dispute, Side side, long client, long provider) {
    Dispute now = story.get(dispute);
    return Disputes.offer(
        story.agreement(),
        story.stored(),
        now,
        "s_" + now.offers().size(),
        side == Side.CLIENT ? CLIENT : PROVIDER,
        side,
        new Division(client, provider),
        story.now());
  }

  private Decision<Dispute> accept(Dispute offered, Side side) {
    Dispute now = story.get(offered);
    Offer offer = now.offer(offered.offers().getFirst().id()).orElseThrow();
    return Disputes.accept(
        story.contract(),
        story.agreement(),
        story.stored(),
        now,
        offer,
        side == Side.CLIENT ? CLIENT : PROVIDER,
        side,
        story.now());
  }
}
