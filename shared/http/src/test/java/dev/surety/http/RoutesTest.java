package dev.surety.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.http.Gateway.Reply;
import dev.surety.json.Json;
import dev.surety.json.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What routes of a kind share: who may use them, and what must be there. */
class RoutesTest {
  private static final String PART = "GET /v1/contracts/{contract}/parts/{part}";
  private static final String OPEN = "POST /v1/own";
  private static final String OPEN_TO_ALL = "POST /v1/own/open";
  private static final String SHOW = "GET /v1/own";
  private static final String SHOW_TO_ALL = "GET /v1/own/open";

  private final Gateway gateway =
      new Gateway(
          new ShowPart(),
          new OpenOwn(OPEN, Role.ADMIN, Role.APPROVER),
          new OpenOwn(OPEN_TO_ALL),
          new ShowOwn(SHOW, Role.ADMIN, Role.APPROVER),
          new ShowOwn(SHOW_TO_ALL));

  @ParameterizedTest
  @CsvSource({
    "there,   org_acme,  [approver], 200",
    "there,   org_acme,  [viewer],   403",
    "there,   org_modsq, [admin],    403",
    "there,   org_other, [admin],    404",
    "nowhere, org_acme,  [approver], 404",
    "nowhere, org_acme,  [viewer],   404",
    "nowhere, org_modsq, [admin],    404",
    "nowhere, org_other, [admin],    404"
  })
  void aPartThatIsNotThereIsNotFoundWhoeverAsks(
      String part, String org, String groups, int status) {
    Event event = Event.of(PART).parameter("part", part).as("somebody", org, groups);
    assertThat(gateway.send(event).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "[admin],           200, 200",
    "[approver],        200, 200",
    "[viewer approver], 200, 200",
    "[viewer],          403, 200",
    "[operator],        403, 200",
    "[strangers],       403, 403",
    "[],                403, 403"
  })
  void anOrganisationsOwnRoutesTakeTheirRolesOrAnyAtAll(String groups, int named, int open) {
    assertThat(status(OPEN, groups)).isEqualTo(named);
    assertThat(status(SHOW, groups)).isEqualTo(named);
    assertThat(status(OPEN_TO_ALL, groups)).isEqualTo(open);
    assertThat(status(SHOW_TO_ALL, groups)).isEqualTo(open);
  }

  @Test
  void nobodyIsNoRoleAtAll() {
    assertThat(gateway.send(Event.of(SHOW_TO_ALL).anonymous()).status()).isEqualTo(401);
    assertThat(gateway.send(Event.of(OPEN_TO_ALL).anonymous()).status()).isEqualTo(401);
  }

  @Test
  void aMissingRoleIsNamed() {
    Reply reply = gateway.send(Event.of(SHOW).as("a", "org_acme", "[viewer]"));
    assertThat(reply.code()).isEqualTo("role_missing");
    assertThat(reply.body().get("detail").asText()).contains("ADMIN", "APPROVER");
  }

  @ParameterizedTest
  @ValueSource(strings = {RenameContract.ROUTE, ShowTitles.ROUTE, PART})
  void anIdThatIsTooLongToBeOneIsNotFoundAndNeverLookedFor(String route) {
    Event event = Event.of(route).header("idempotency-key", "key-1").body("{\"title\":\"New\"}");
    event.parameter("part", "there").parameter("contract", "c".repeat(201));
    Reply reply = gateway.send(event);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.code()).isEqualTo("not_found");
    assertThat(gateway.store().reads()).isZero();
    assertThat(gateway.send(event.parameter("contract", "c".repeat(200))).status()).isEqualTo(404);
    assertThat(gateway.store().reads()).isOne();
  }

  @Test
  void everyParameterHasTheBound() {
    Event event = Event.of(PART).parameter("part", "there" + "p".repeat(200));
    assertThat(gateway.send(event).status()).isEqualTo(404);
    assertThat(gateway.store().reads()).isZero();
  }

  private int status(String route, String groups) {
    return gateway
        .send(
            Event.of(route)
                .as("somebody", "org_acme", groups)
                .header("idempotency-key", route + groups))
        .status();
  }

  /** A contract has one part. */
  private static final class ShowPart extends Query {
    ShowPart() {
      super(
          ContractRoute.of(PART, Who.client(Role.APPROVER))
              .having((path, _) -> path.get("part").startsWith("there")));
    }

    @Override
    public Answer show(Given given) {
      return Answer.ok(Json.object());
    }
  }

  private static final class ShowOwn extends Query {
    ShowOwn(String route, Role... roles) {
      super(OrganisationRoute.of(route, roles));
    }

    @Override
    public Answer show(Given given) {
      return Answer.ok(Json.object());
    }
  }

  private static final class OpenOwn extends Command<String> {
    OpenOwn(String route, Role... roles) {
      super(OrganisationRoute.of(route, roles));
    }

    @Override
    public String decode(Reader body) {
      return "";
    }

    @Override
    public String journal(Path path) {
      return "o_1";
    }

    @Override
    public Decision<Answer> decide(Given given, String body) {
      return Decision.accept(Answer.ok(Json.object()), Changes.NONE);
    }
  }
}
