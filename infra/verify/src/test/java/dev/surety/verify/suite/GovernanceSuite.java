package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Access to tools, and issues with the service. */
abstract class GovernanceSuite extends Suite {
  private static final String ACCESS =
      """
      {"tool": "Forum", "level": "moderator", "holder": {"name": "Ben", "email": "ben@modsq.example"},
       "backupHolder": {"name": "Mia"}, "dataset": "members", "obligation": "o1"}
      """;
  private static final String ISSUE =
      """
      {"title": "Slow answers", "description": "Members wait", "about": "milestone/M1"}
      """;
  private static final String[] BOTH = {
    "duty@modsq.example", "lead@modsq.example", "owner@acme.example"
  };

  @Test
  void anAccessIsGrantedAcknowledgedAndTakenBack() {
    Deal deal = Deal.active(world());
    Reply granted = deal.client().post(deal.at("/access-grants"), ACCESS).expect(201);
    String grant = deal.at("/access-grants/" + granted.text("/id"));
    assertThat(granted.text("/id")).startsWith("g_");
    assertThat(granted.etag()).isEqualTo("\"1\"");
    assertThat(granted.text("/purpose")).isEqualTo("moderation");
    assertThat(granted.text("/expiresAt")).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(told("Please acknowledge: access to Forum"))
        .containsExactly("duty@modsq.example", "lead@modsq.example");
    assertThat(deal.client().post(grant + "/acknowledge", "{}").expect(403).code())
        .isEqualTo("own_grant");
    assertThat(deal.provider().postIf(grant + "/acknowledge", "{}", "\"2\"").status())
        .isEqualTo(412);
    Reply acknowledged = deal.provider().postIf(grant + "/acknowledge", "{}", "\"1\"").expect(200);
    assertThat(acknowledged.text("/state")).isEqualTo("ACKNOWLEDGED");
    assertThat(acknowledged.etag()).isEqualTo("\"2\"");
    Reply again = deal.provider().post(grant + "/acknowledge", "{}").expect(409);
    assertThat(again.text("/state")).isEqualTo("ACKNOWLEDGED");
    assertThat(again.text("/allowedActions/0")).isEqualTo("revoke");
    deal.provider().post(grant + "/revoke", "{\"reason\": \"Ben left\"}").expect(200);
    assertThat(told("Access closed: Forum")).containsExactly("owner@acme.example");
    Reply shown = deal.client().get(grant).expect(200);
    assertThat(shown.text("/state")).isEqualTo("REVOKED");
    assertThat(shown.text("/reason")).isEqualTo("Ben left");
    assertThat(shown.text("/endedBy")).isEqualTo("ben");
    assertThat(shown.json().path("allowedActions")).isEmpty();
  }

  @Test
  void anAccessExpiresAndBothAreAskedToCloseIt() {
    Deal deal = Deal.active(world());
    Instant last = world().clock().instant().plus(Duration.ofDays(20));
    String brief = ACCESS.replace("\"dataset\"", "\"expiresAt\": \"" + last + "\", \"dataset\"");
    Reply first = deal.client().post(deal.at("/access-grants"), brief).expect(201);
    deal.client().post(deal.at("/access-grants"), ACCESS).expect(201);
    world().clock().reach(last.minus(Duration.ofDays(7)));
    world().sweep();
    assertThat(told("Access ends soon: Forum")).containsExactly(BOTH);
    world().clock().reach(last.plusMillis(1));
    String path = deal.at("/access-grants/" + first.text("/id"));
    assertThat(deal.client().get(path).text("/state")).isEqualTo("EXPIRED");
    world().sweep();
    world().sweep();
    assertThat(told("Access ended, please close it: Forum")).containsExactly(BOTH);
    assertThat(deal.client().get(path).text("/endedAt")).isEqualTo(last.toString());
    assertThat(states(deal, "/access-grants")).containsExactly("EXPIRED", "GRANTED");
    assertThat(states(deal, "/access-grants?state=GRANTED")).containsExactly("GRANTED");
  }

  @Test
  void anIssueIsAnsweredPlannedFulfilledAndClosed() {
    Deal deal = Deal.active(world());
    Reply raised = deal.client().post(deal.at("/issues"), ISSUE).expect(201);
    String issue = deal.at("/issues/" + raised.text("/id"));
    assertThat(raised.text("/severity")).isEqualTo("NORMAL");
    assertThat(raised.text("/clocks/0/state")).isEqualTo("RUNNING");
    assertThat(raised.text("/clocks/0/dueAt"))
        .isEqualTo(world().clock().instant().plus(Duration.ofDays(3)).toString());
    Session provider = deal.provider();
    provider.post(issue + "/respond", "{\"text\": \"We look into it\"}").expect(200);
    String by = world().clock().instant().plus(Duration.ofDays(9)).toString();
    String plan = "{\"text\": \"One more shift\", \"dueAt\": \"" + by + "\"}";
    Reply planned = provider.post(issue + "/plan", plan).expect(200);
    assertThat(planned.text("/clocks/2/dueAt")).isEqualTo(by);
    assertThat(provider.post(issue + "/plan", plan).expect(409).text("/state"))
        .isEqualTo("PLANNED");
    provider.post(issue + "/fulfil", "{\"evidence\": \"The roster\"}").expect(200);
    assertThat(provider.post(issue + "/close", "{\"note\": \"done\"}").expect(403).code())
        .isEqualTo("others_issue");
    deal.client().post(issue + "/close", "{\"note\": \"Thank you\"}").expect(200);
    Reply shown = provider.get(issue).expect(200);
    assertThat(shown.etag()).isEqualTo("\"5\"");
    assertThat(shown.json().path("entries").findValuesAsText("text"))
        .containsExactly("We look into it", "One more shift", "The roster", "Thank you");
    assertThat(shown.json().path("clocks").findValuesAsText("state")).containsOnly("MET");
    assertThat(told("Corrective plan: Slow answers")).containsExactly("owner@acme.example");
    assertThat(told("Issue closed: Slow answers"))
        .containsExactly("duty@modsq.example", "lead@modsq.example");
    assertThat(states(deal, "/issues?state=CLOSED")).containsExactly("CLOSED");
    assertThat(states(deal, "/issues?state=RAISED")).isEmpty();
  }

  @Test
  void anIssueRunsOnWhileTheContractIsSuspendedAndLateAnswersAreTaken() {
    Deal deal = Deal.active(world());
    String id = deal.client().post(deal.at("/issues"), ISSUE).expect(201).text("/id");
    String issue = deal.at("/issues/" + id);
    Instant due = Instant.parse(deal.client().get(issue).text("/clocks/0/dueAt"));
    deal.client().post(deal.at("/suspend"), "{\"reason\": \"audit\"}").expect(200);
    world().settle();
    world().clock().reach(due.plusMillis(1));
    world().sweep();
    assertThat(told("Late: response of Slow answers")).containsExactly(BOTH);
    Reply late = deal.provider().post(issue + "/respond", "{\"text\": \"Sorry\"}").expect(200);
    assertThat(late.text("/state")).isEqualTo("RESPONDED");
    assertThat(late.text("/clocks/0/state")).isEqualTo("BREACHED");
    assertThat(late.text("/clocks/0/breachedAt")).isEqualTo(due.toString());
    assertThat(late.text("/clocks/0/answeredAt")).isEqualTo(due.plusMillis(1).toString());
    world().clock().advance(Duration.ofDays(6));
    world().sweep();
    assertThat(told("Corrective plan due: "))
        .containsExactly("duty@modsq.example", "lead@modsq.example");
  }

  @Test
  void whoMayNotOrAsksForNonsenseIsToldSo() {
    Deal deal = Deal.active(world());
    String grant = deal.client().post(deal.at("/access-grants"), ACCESS).expect(201).text("/id");
    String issue = deal.client().post(deal.at("/issues"), ISSUE).expect(201).text("/id");
    Session stranger = world().as(Caller.STRANGER);
    Session viewer = world().as(Caller.ANNA.but("viewer"));
    Session agent = world().as(Caller.BEN.but("agent"));
    for (String rest : List.of("/access-grants/" + grant, "/issues/" + issue)) {
      assertThat(stranger.get(deal.at(rest)).status()).isEqualTo(404);
      viewer.get(deal.at(rest)).expect(200);
    }
    assertThat(stranger.post(deal.at("/issues"), ISSUE).status()).isEqualTo(404);
    assertThat(viewer.post(deal.at("/issues"), ISSUE).status()).isEqualTo(403);
    assertThat(agent.post(deal.at("/access-grants"), ACCESS).status()).isEqualTo(403);
    agent.post(deal.at("/access-grants/" + grant + "/acknowledge"), "{}").expect(200);
    assertThat(deal.client().get(deal.at("/issues/" + grant)).status()).isEqualTo(404);
    Reply meaning =
        deal.client()
            .post(
                deal.at("/access-grants"),
                """
                {"tool": "Forum", "level": "admin", "holder": {"name": "Ben"},
                 "backupHolder": {"name": "ben"}, "dataset": "orders", "obligation": "x1"}
                """)
            .expect(422);
    assertThat(meaning.json().path("errors").findValuesAsText("pointer"))
        .containsExactly("/backupHolder", "/dataset", "/obligation");
    Reply syntax =
        deal.client()
            .post(deal.at("/issues"), "{\"title\": \"\", \"about\": \"me\", \"x\": 1}")
            .expect(400);
    assertThat(syntax.json().path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/title", "/description", "/about", "/x");
  }

  @Test
  void beforeItIsSignedNothingIsGrantedOrRaised() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole());
    notYet(deal);
    notYet(deal.proposed());
  }

  private static void notYet(Deal deal) {
    assertThat(deal.client().post(deal.at("/access-grants"), ACCESS).expect(409).code())
        .isEqualTo("contract_not_in_force");
    assertThat(deal.client().post(deal.at("/issues"), ISSUE).expect(409).code())
        .isEqualTo("contract_not_in_force");
  }

  private static List<String> states(Deal deal, String rest) {
    return deal.provider().get(deal.at(rest)).expect(200).json().findValuesAsText("state").stream()
        .filter(state -> !List.of("RUNNING", "MET", "BREACHED", "CANCELLED").contains(state))
        .toList();
  }

  /** Who got the mails whose subject begins like this. */
  private List<String> told(String subject) {
    world().settle();
    return world().mails().stream()
        .filter(mail -> mail.subject().startsWith(subject))
        .flatMap(mail -> mail.to().stream())
        .sorted()
        .toList();
  }
}
