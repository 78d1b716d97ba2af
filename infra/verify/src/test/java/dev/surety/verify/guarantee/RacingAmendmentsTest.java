package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.verify.world.AtOnce;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Service;
import dev.surety.verify.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An amendment's yes at the same moment as another one, and as the work that it is about. */
class RacingAmendmentsTest {
  private static final int ROUNDS = 4;
  private static final String EVIDENCE =
      "{\"evidence\": [{\"title\": \"W\", \"uri\": \"https://w.example\", \"sha256\": \"%s\"}]}"
          .formatted("a".repeat(64));

  private final World world = new World(LocalGround.open());
  private final Service service = Service.active(world);
  private final Deal deal = service.deal();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void acceptedManyTimesAtOnceItMakesOneVersion() {
    String accept = proposed(Service.FASTER);
    List<Reply> replies = AtOnce.run(6, _ -> service.answer(deal.provider(), accept));
    assertThat(replies.stream().filter(Reply::ok)).hasSize(1);
    assertThat(replies.stream().filter(r -> !r.ok()))
        .allSatisfy(late -> assertThat(late.expect(409).code()).isEqualTo("not_proposed"));
    assertThat(version()).isEqualTo(2);
    assertThat(service.events("contract.amended")).hasSize(1);
    assertThat(service.events("amendment.accepted")).hasSize(1);
  }

  @Test
  void workSubmittedAtThatMomentIsAmendedBeforeOrNotAtAll() {
    deal.deposited(300_000).funded("M1");
    for (int round = 0; round < ROUNDS; round++) {
      long held = held();
      String accept = proposed(milestones(held - 1_000));
      List<Reply> replies =
          AtOnce.run(
              2,
              i ->
                  i == 0
                      ? service.answer(deal.provider(), accept)
                      : deal.provider().insist(deal.at("/milestones/M1/submit"), EVIDENCE));
      replies.getLast().expect(200);
      boolean amended = replies.getFirst().ok();
      if (!amended) {
        assertThat(replies.getFirst().expect(409).code()).isEqualTo("milestone_under_review");
      }
      assertThat(held()).isEqualTo(amended ? held - 1_000 : held);
      deal.provider().post(deal.at("/milestones/M1/withdraw-submission"), "{}").expect(200);
    }
    assertThat(deal.verification().json().path("verified").asBoolean()).isTrue();
  }

  private String proposed(String changes) {
    int version = (int) version();
    String id = service.propose(deal.client(), version, changes).expect(201).text("/id");
    return "/amendments/" + id + "/accept";
  }

  private long version() {
    return deal.client().get(deal.at("")).whole("/termsVersion");
  }

  private long held() {
    return deal.milestone("M1").whole("/heldMinor");
  }

  private static String milestones(long firstMinor) {
    ObjectNode terms = (ObjectNode) Json.readOwn(SampleTerms.withFirstMilestone(firstMinor));
    return Json.write(terms.retain("milestones", "priceMinor"));
  }
}
