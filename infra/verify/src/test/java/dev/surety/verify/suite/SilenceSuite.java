package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Figures;
import dev.surety.verify.world.Money;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The review window closes: the client is warned, and silence has its say if both signed it. */
abstract class SilenceSuite extends Suite {
  private static final Duration TICK = Duration.ofMillis(1);

  @Test
  void silenceApprovesOnceBothWarningsAreProvedAndTheWindowIsOver() {
    Money money = submitted(true);
    Instant ends = ends(money);
    for (int hours : new int[] {72, 24}) {
      world().clock().reach(ends.minus(Duration.ofHours(hours)));
      world().settle();
      world().clock().advance(Duration.ofMinutes(1));
      world().settle();
    }
    assertThat(money.told("Review window closing: "))
        .containsExactly("owner@acme.example", "owner@acme.example");
    assertThat(money.events("milestone.review_warning_proved"))
        .hasSize(2)
        .allSatisfy(e -> assertThat(e.at("/data/messageId").asText()).isNotBlank());
    assertThat(money.milestone().text("/revisions/0/approvesBySilenceAfter"))
        .isEqualTo(ends.toString());
    world().clock().reach(ends);
    world().settle();
    assertThat(money.figures().state()).isEqualTo("SUBMITTED");
    world().clock().advance(TICK);
    world().settle();
    assertThat(money.figures()).isEqualTo(Figures.of("APPROVED").held(100_000).client(200_000));
    assertThat(money.milestone().text("/approvals/0/sub")).isEqualTo("system");
    assertThat(money.milestone().text("/approvals/0/at")).isEqualTo(ends.toString());
    assertThat(money.told("Approved: "))
        .containsExactly("duty@modsq.example", "lead@modsq.example", "owner@acme.example");
    money.release("{}").expect(201);
  }

  @Test
  void fromThatInstantOnEverybodySeesItApprovedThoughNoCheckRan() {
    Money money = warned();
    world().clock().reach(ends(money).plus(TICK));
    String changes = "{\"revision\": 1, \"reason\": \"too late\"}";
    Reply late = money.deal().client().post(money.at("/request-changes"), changes).expect(409);
    assertThat(late.text("/state")).isEqualTo("APPROVED");
    assertThat(late.json().path("allowedActions").toString()).contains("release");
    assertThat(money.deal().approve("M1", 1, 100_000).expect(409).text("/state"))
        .isEqualTo("APPROVED");
    assertThat(
            money.deal().provider().post(money.at("/withdraw-submission"), "{}").expect(409).code())
        .isEqualTo("not_submitted");
    money.release("{}").expect(201);
    world().settle();
    assertThat(money.figures())
        .isEqualTo(Figures.of("RELEASED").released(100_000).client(200_000).provider(100_000));
    assertThat(money.events("milestone.approved")).hasSize(1);
  }

  @Test
  void anAnswerAtTheLastInstantIsInTime() {
    Money money = warned();
    world().clock().reach(ends(money));
    String changes = "{\"revision\": 1, \"reason\": \"just in time\"}";
    money.deal().client().post(money.at("/request-changes"), changes).expect(200);
    world().clock().advance(Duration.ofDays(40));
    world().settle();
    assertThat(money.figures().state()).isEqualTo("CHANGES_REQUESTED");
    money.submitted();
    assertThat(ends(money)).isEqualTo(world().clock().instant().plus(Duration.ofDays(14)));
  }

  @Test
  void whereItIsNotSignedForSilenceNeverApprovesAndBothAreTold() {
    Money money = submitted(false);
    for (int day = 0; day < 40; day++) {
      world().clock().advance(Duration.ofDays(1));
      world().settle();
    }
    assertThat(money.figures().state()).isEqualTo("SUBMITTED");
    assertThat(money.told("Review window closing: ")).hasSize(2);
    assertThat(money.told("Review window ended: "))
        .containsExactly("duty@modsq.example", "lead@modsq.example", "owner@acme.example");
    money.deal().approve("M1", 1, 100_000).expect(200);
  }

  @Test
  void warningsThatWereLateGiveADayAllTheSame() {
    Money money = submitted(true);
    Instant ends = ends(money);
    world().clock().reach(ends.minus(Duration.ofHours(1)));
    world().settle();
    Instant sent = world().clock().instant();
    world().clock().reach(ends.plus(Duration.ofHours(2)));
    world().settle();
    assertThat(money.figures().state()).isEqualTo("SUBMITTED");
    assertThat(money.milestone().text("/revisions/0/approvesBySilenceAfter"))
        .isEqualTo(sent.plus(Duration.ofHours(24)).toString());
    world().clock().reach(sent.plus(Duration.ofHours(24)));
    world().settle();
    assertThat(money.figures().state()).isEqualTo("SUBMITTED");
    world().clock().advance(TICK);
    world().settle();
    assertThat(money.figures().state()).isEqualTo("APPROVED");
  }

  @Test
  void aNewRevisionHasAWindowAndWarningsOfItsOwn() {
    Money money = warned();
    money.deal().provider().post(money.at("/withdraw-submission"), "{}").expect(200);
    world().clock().advance(Duration.ofDays(30));
    world().settle();
    assertThat(money.figures().state()).isEqualTo("FUNDED");
    money.submitted();
    world().settle();
    assertThat(money.told("Review window closing: ")).hasSize(2);
    assertThat(money.milestone().json().at("/revisions/1/warnings")).hasSize(2);
    assertThat(money.milestone().json().at("/revisions/1/approvesBySilenceAfter").isMissingNode())
        .isTrue();
  }

  @Test
  void silenceIsNotSignedForWithoutTwoWarnings() {
    String terms =
        SampleTerms.with(
            t -> {
              ObjectNode payment = (ObjectNode) t.path("payment");
              payment.put("silenceApproves", true).putArray("reminders").add("PT24H");
            });
    Deal deal = Deal.drafted(world(), terms);
    Reply refused = deal.client().post(deal.at("/propose"), "{}").expect(422);
    assertThat(refused.json().path("errors").findValuesAsText("code")).contains("warnings_missing");
  }

  private Money submitted(boolean silence) {
    return Money.funded(
            world(), t -> ((ObjectNode) t.path("payment")).put("silenceApproves", silence))
        .submitted();
  }

  /** Both warnings are sent and proved, and the window is about to close. */
  private Money warned() {
    Money money = submitted(true);
    world().clock().reach(ends(money).minus(Duration.ofHours(24)));
    world().settle();
    world().clock().advance(Duration.ofMinutes(1));
    world().settle();
    return money;
  }

  private static Instant ends(Money money) {
    var revisions = money.milestone().json().path("revisions");
    return Instant.parse(revisions.get(revisions.size() - 1).path("reviewEndsAt").asText());
  }
}
