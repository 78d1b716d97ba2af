package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.local.template.RouteSpec;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is told what. */
abstract class AdmissionSuite extends Suite {
  private static final String MISSING = "c_01kjq3t0e8b6zqv5x2n7m4r9ws";

  @Test
  void aStrangerIsToldExactlyWhatAMissingIdIsToldOnEveryContractRoute() {
    Deal deal = Deal.active(world()).deposited(100_000);
    String ticket = deal.ticket("e1");
    deal.log(ticket, "r1", "RESPONDED").expect(201);
    List<RouteSpec> routes =
        world().template().routes().stream().filter(r -> r.path().contains("{contract}")).toList();
    assertThat(routes).hasSizeGreaterThan(20);
    for (RouteSpec route : routes) {
      Reply stranger = ask(route, deal.id(), ticket, Caller.STRANGER);
      Reply missing = ask(route, MISSING, ticket, Caller.ANNA);
      assertThat(stranger.status()).as(route.key()).isEqualTo(404);
      assertThat(anonymous(stranger, deal.id())).isEqualTo(anonymous(missing, MISSING));
      assertThat(stranger.headers().keySet()).isEqualTo(missing.headers().keySet());
    }
  }

  @Test
  void aStrangersBadRequestsAreToldTheSameToo() {
    Deal deal = Deal.active(world());
    for (Map<String, String> headers :
        List.of(Map.<String, String>of(), Map.of("idempotency-key", "k", "if-match", "\"99\""))) {
      for (String body : List.of("{", "[]", "{\"unknown\": 1}")) {
        String path = deal.at("/sign");
        Reply stranger = world().as(Caller.STRANGER).send("POST", path, body, headers);
        Reply missing =
            world()
                .as(Caller.ANNA)
                .send("POST", "/v1/contracts/" + MISSING + "/sign", body, headers);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(anonymous(stranger, deal.id())).isEqualTo(anonymous(missing, MISSING));
      }
    }
  }

  @Test
  void anotherOrganisationsDepositIsNotThere() {
    String deposit =
        world()
            .as(Caller.ANNA)
            .post("/v1/deposits", "{\"amountMinor\": 1, \"currency\": \"USD\"}")
            .expect(202)
            .text("/id");
    world().as(Caller.STRANGER).get("/v1/deposits/" + deposit).expect(404);
    world().as(Caller.STRANGER).post("/v1/deposits/" + deposit + "/confirm", "{}").expect(404);
    world().as(Caller.ANNA).post("/v1/deposits/" + deposit + "/confirm", "{}").expect(403);
    world().as(Caller.OLGA).post("/v1/deposits/" + deposit + "/confirm", "{}").expect(200);
  }

  @Test
  void theWrongRoleOrSideIsForbidden() {
    Deal deal = Deal.active(world()).deposited(100_000);
    String ticket = deal.ticket("e1");
    deal.log(ticket, "r1", "RESPONDED").expect(201);
    Map<String, Caller> wrong =
        Map.ofEntries(
            Map.entry("POST /propose", Caller.BEN),
            Map.entry("POST /sign", Caller.ANNA.but("viewer")),
            Map.entry("POST /decline", Caller.ANNA),
            Map.entry("POST /withdraw", Caller.BEN),
            Map.entry("POST /obligations/x1/evidence", Caller.ANNA),
            Map.entry("POST /obligations/x1/waive", Caller.BEN),
            Map.entry("POST /tickets", Caller.BEN.but("viewer")),
            Map.entry("POST /tickets/" + ticket + "/events", Caller.ANNA),
            Map.entry("POST /tickets/" + ticket + "/events/r1/confirm", Caller.BEN),
            Map.entry("POST /milestones/M1/fund", Caller.BEN),
            Map.entry("POST /milestones/M1/submit", Caller.ANNA),
            Map.entry("POST /milestones/M1/withdraw-submission", Caller.ANNA),
            Map.entry("POST /milestones/M1/request-changes", Caller.BEN),
            Map.entry("POST /milestones/M1/approve", Caller.BEN),
            Map.entry("POST /milestones/M1/releases", Caller.ANNA.but("agent")),
            Map.entry("GET ", Caller.ANNA.but()));
    var before = world().dump();
    wrong.forEach(
        (call, caller) -> {
          String[] parts = call.split(" ", -1);
          Reply reply = send(parts[0], deal.at(parts[1]), BODIES, caller);
          assertThat(reply.status()).as(call + " " + reply.raw()).isEqualTo(403);
        });
    assertThat(world().dump()).isEqualTo(before);
  }

  private static final String BODIES =
      """
      {"evidence": "e", "reason": "r", "eventId": "r9", "type": "RESPONDED"}
      """;

  private Reply send(String method, String path, String body, Caller caller) {
    String fitting =
        path.endsWith("/evidence")
            ? "{\"evidence\": \"e\"}"
            : path.endsWith("/waive")
                ? "{\"reason\": \"r\"}"
                : path.endsWith("/events")
                    ? "{\"eventId\": \"r9\", \"type\": \"RESPONDED\"}"
                    : body;
    return world().as(caller).send(method, path, fitting, Map.of("idempotency-key", path));
  }

  private Reply ask(RouteSpec route, String contract, String ticket, Caller caller) {
    String path =
        route
            .path()
            .replace("{contract}", contract)
            .replace("{ticket}", ticket)
            .replace("{event}", "r1")
            .replace("{milestone}", "M1")
            .replace("{obligation}", "o1");
    Map<String, String> headers = Map.of("idempotency-key", "k-" + path, "if-match", "\"1\"");
    return world().as(caller).send(route.method(), path, "{}", headers);
  }

  private static String anonymous(Reply reply, String contract) {
    return reply
        .raw()
        .replace(contract, "{contract}")
        .replaceAll("\"traceId\":\"[^\"]*\"", "\"traceId\":\"\"");
  }
}
