package dev.surety.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final Template TEMPLATE = Template.read(Deployable.FILE);

  private static final Map<String, String> ROUTES =
      Map.of(
          "ContractsFunction",
          """
          POST /v1/contracts
          GET /v1/contracts
          GET /v1/contracts/{contract}
          PATCH /v1/contracts/{contract}
          POST /v1/contracts/{contract}/propose
          POST /v1/contracts/{contract}/sign
          POST /v1/contracts/{contract}/decline
          POST /v1/contracts/{contract}/withdraw
          POST /v1/contracts/{contract}/activate
          POST /v1/contracts/{contract}/suspend
          POST /v1/contracts/{contract}/resume
          POST /v1/contracts/{contract}/amendments
          GET /v1/contracts/{contract}/amendments
          GET /v1/contracts/{contract}/amendments/{amendment}
          POST /v1/contracts/{contract}/amendments/{amendment}/accept
          POST /v1/contracts/{contract}/amendments/{amendment}/reject
          POST /v1/contracts/{contract}/amendments/{amendment}/withdraw
          GET /v1/contracts/{contract}/terms
          GET /v1/contracts/{contract}/terms/{version}
          GET /v1/contracts/{contract}/obligations
          POST /v1/contracts/{contract}/obligations/{obligation}/evidence
          POST /v1/contracts/{contract}/obligations/{obligation}/confirm
          POST /v1/contracts/{contract}/obligations/{obligation}/waive
          GET /v1/contracts/{contract}/obligations/{obligation}
          POST /v1/contracts/{contract}/obligations/{obligation}/reject
          POST /v1/contracts/{contract}/terminate
          POST /v1/contracts/{contract}/complete
          PUT /v1/contracts/{contract}/dossier
          GET /v1/contracts/{contract}/dossier
          GET /v1/contracts/{contract}/events
          POST /v1/calendars/evaluate
          """,
          "TicketsFunction",
          """
          POST /v1/contracts/{contract}/tickets
          GET /v1/contracts/{contract}/tickets
          GET /v1/contracts/{contract}/tickets/{ticket}
          POST /v1/contracts/{contract}/tickets/{ticket}/events
          POST /v1/contracts/{contract}/tickets/{ticket}/events/{event}/confirm
          POST /v1/contracts/{contract}/recomputations
          GET /v1/contracts/{contract}/recomputations
          GET /v1/contracts/{contract}/recomputations/{recomputation}
          GET /v1/contracts/{contract}/recomputations/{recomputation}/preview
          POST /v1/contracts/{contract}/recomputations/{recomputation}/accept
          POST /v1/contracts/{contract}/recomputations/{recomputation}/reject
          POST /v1/contracts/{contract}/recomputations/{recomputation}/withdraw
          """,
          "MilestonesFunction",
          """
          GET /v1/contracts/{contract}/milestones
          GET /v1/contracts/{contract}/milestones/{milestone}
          POST /v1/contracts/{contract}/milestones/{milestone}/fund
          POST /v1/contracts/{contract}/milestones/{milestone}/submit
          POST /v1/contracts/{contract}/milestones/{milestone}/withdraw-submission
          POST /v1/contracts/{contract}/milestones/{milestone}/request-changes
          POST /v1/contracts/{contract}/milestones/{milestone}/approve
          """,
          "PaymentsFunction",
          """
          POST /v1/contracts/{contract}/milestones/{milestone}/releases
          GET /v1/contracts/{contract}/milestones/{milestone}/releases
          POST /v1/deposits
          GET /v1/deposits/{order}
          POST /v1/deposits/{order}/confirm
          POST /v1/deposits/{order}/fail
          GET /v1/balances
          GET /v1/balances/verification
          GET /v1/balances/entries
          GET /v1/contracts/{contract}/transfers
          GET /v1/contracts/{contract}/ledger/verification
          POST /v1/contracts/{contract}/milestones/{milestone}/releases/{release}/refunds
          POST /v1/contracts/{contract}/credits
          GET /v1/contracts/{contract}/credits
          POST /v1/contracts/{contract}/milestones/{milestone}/refund-requests
          GET /v1/contracts/{contract}/milestones/{milestone}/refund-requests
          GET /v1/contracts/{contract}/milestones/{milestone}/refund-requests/{refund}
          POST /v1/contracts/{contract}/milestones/{milestone}/refund-requests/{refund}/withdraw
          POST /v1/contracts/{contract}/milestones/{milestone}/refund-requests/{refund}/answer
          POST /v1/contracts/{contract}/milestones/{milestone}/disputes
          GET /v1/contracts/{contract}/milestones/{milestone}/disputes
          GET /v1/contracts/{contract}/milestones/{milestone}/disputes/{dispute}
          POST /v1/contracts/{contract}/milestones/{milestone}/disputes/{dispute}/cancel
          POST /v1/contracts/{contract}/milestones/{milestone}/disputes/{dispute}/settlements
          POST /v1/contracts/{contract}/milestones/{milestone}/disputes/{dispute}/settlements/{settlement}/accept
          POST /v1/contracts/{contract}/milestones/{milestone}/disputes/{dispute}/resolve
          POST /v1/withdrawals
          GET /v1/withdrawals
          GET /v1/withdrawals/{order}
          POST /v1/withdrawals/{order}/confirm
          POST /v1/withdrawals/{order}/return
          POST /v1/withdrawals/{order}/fail
          POST /v1/payouts
          GET /v1/payouts
          GET /v1/payouts/{order}
          POST /v1/payouts/{order}/confirm
          POST /v1/payouts/{order}/return
          POST /v1/payouts/{order}/fail
          GET /v1/deposits
          GET /v1/payment-orders/pending
          """,
          "ReportsFunction",
          """
          GET /v1/contracts/{contract}/sla
          POST /v1/contracts/{contract}/observations
          GET /v1/contracts/{contract}/observations
          GET /v1/contracts/{contract}/export
          GET /v1/contracts/{contract}/kpis
          GET /v1/contracts/{contract}/kpis/{kpi}
          POST /v1/contracts/{contract}/kpis/{kpi}/observations
          POST /v1/contracts/{contract}/kpis/{kpi}/reviews
          GET /v1/contracts/{contract}/goals
          GET /v1/contracts/{contract}/goals/{goal}
          POST /v1/contracts/{contract}/goals/{goal}/observations
          POST /v1/contracts/{contract}/goals/{goal}/reviews
          POST /v1/contracts/{contract}/check-ins
          GET /v1/contracts/{contract}/check-ins
          POST /v1/contracts/{contract}/check-ins/{checkIn}/confirm
          """,
          "GovernanceFunction",
          """
          POST /v1/contracts/{contract}/access-grants
          GET /v1/contracts/{contract}/access-grants
          GET /v1/contracts/{contract}/access-grants/{grant}
          POST /v1/contracts/{contract}/access-grants/{grant}/acknowledge
          POST /v1/contracts/{contract}/access-grants/{grant}/revoke
          POST /v1/contracts/{contract}/issues
          GET /v1/contracts/{contract}/issues
          GET /v1/contracts/{contract}/issues/{issue}
          POST /v1/contracts/{contract}/issues/{issue}/respond
          POST /v1/contracts/{contract}/issues/{issue}/plan
          POST /v1/contracts/{contract}/issues/{issue}/fulfil
          POST /v1/contracts/{contract}/issues/{issue}/close
          """,
          "StripeEventsFunction",
          """
          POST /v1/rails/stripe/events
          """);

  @Test
  void theApiHasTheAgreedRoutesAndNoOthers() {
    Map<String, List<String>> routes =
        TEMPLATE.routes().stream()
            .collect(
                Collectors.groupingBy(
                    RouteSpec::function, Collectors.mapping(RouteSpec::key, Collectors.toList())));

    assertThat(routes).containsOnlyKeys(ROUTES.keySet());
    ROUTES.forEach(
        (function, expected) ->
            assertThat(routes.get(function))
                .containsExactlyInAnyOrderElementsOf(expected.lines().toList()));
  }

  @Test
  void everyRouteIsAuthorisedExceptTheOneThatIsSigned() {
    assertThat(TEMPLATE.routes())
        .allSatisfy(
            route ->
                assertThat(route.authorizer())
                    .as(route.key())
                    .isEqualTo(
                        route.key().equals("POST /v1/rails/stripe/events") ? null : "Cognito"));
    assertThat(TEMPLATE.authorizers())
        .containsOnly(
            entry(
                "Cognito",
                new AuthorizerSpec(
                    "Cognito",
                    "https://cognito-idp.local.amazonaws.com/UserPool",
                    List.of("UserPoolClient"))));
  }

  @Test
  void everyFunctionHasItsHandlerTimeoutAndLogs() {
    assertThat(TEMPLATE.functions().values())
        .extracting(FunctionSpec::handler)
        .containsExactly(
            "dev.surety.contracts.ContractsHandler",
            "dev.surety.tickets.TicketsHandler",
            "dev.surety.milestones.MilestonesHandler",
            "dev.surety.payments.PaymentsHandler",
            "dev.surety.reports.ReportsHandler",
            "dev.surety.governance.GovernanceHandler",
            "dev.surety.deadlines.DeadlinesHandler",
            "dev.surety.outbox.OutboxHandler",
            "dev.surety.rails.RailsHandler",
            "dev.surety.rails.StripeEventsHandler");
    FunctionSpec contracts = TEMPLATE.function("ContractsFunction");
    assertThat(contracts.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(contracts.memoryMegabytes()).isEqualTo(1024);
    assertThat(contracts.logGroup()).isEqualTo("/surety/contracts");
  }

  @Test
  void globalVariablesReachEveryFunctionAndOwnOnesJoinThem() {
    assertThat(TEMPLATE.functions().values())
        .allSatisfy(
            function ->
                assertThat(function.environment()).containsEntry("TABLE_NAME", "SuretyTable"));
    assertThat(TEMPLATE.function("OutboxFunction").environment())
        .containsOnly(
            entry("TABLE_NAME", "SuretyTable"),
            entry("MAIL_FROM", "no-reply@surety.example"),
            entry("MAIL_CONFIGURATION_SET", "MailConfigurationSet"),
            entry("BASE_URL", "https://Api.execute-api.local.amazonaws.com"));
    assertThat(TEMPLATE.function("RailsFunction").environment())
        .containsOnly(
            entry("TABLE_NAME", "SuretyTable"),
            entry("PAYMENT_RAIL", "manual"),
            entry("STRIPE_BASE_URL", "https://api.stripe.com"),
            entry("STRIPE_API_KEY_PARAMETER", "/surety/stripe/api-key"));
    assertThat(TEMPLATE.function("StripeEventsFunction").environment())
        .containsOnly(
            entry("TABLE_NAME", "SuretyTable"),
            entry("PAYMENT_RAIL", "manual"),
            entry("STRIPE_WEBHOOK_SECRET_PARAMETER", "/surety/stripe/webhook-secret"));
  }

  @Test
  void theDeadlineCheckRunsEveryMinute() {
    assertThat(TEMPLATE.schedules())
        .containsExactly(
            new ScheduleSpec(
                "DeadlinesFunction.EveryMinute",
                "DeadlinesFunction",
                "rate(1 minute)",
                Optional.of(Duration.ofMinutes(1)),
                "{\"scheduledTime\": \"<aws.scheduler.scheduled-time>\"}"));
  }

  @Test
  void mailsGoToTheOutboxAndInstructionsToTheRail() {
    assertThat(TEMPLATE.streams())
        .containsExactly(
            new StreamTrigger(
                "OutboxFunction.Committed",
                "OutboxFunction",
                List.of(
                    "{\"eventName\":[\"INSERT\",\"MODIFY\"],\"dynamodb\":{\"NewImage\":"
                        + "{\"kind\":{\"S\":[\"OUTBOX\"]},\"state\":{\"S\":[\"PENDING\"]}}}}"),
                10,
                20,
                true),
            new StreamTrigger(
                "RailsFunction.Ordered",
                "RailsFunction",
                List.of(
                    "{\"eventName\":[\"INSERT\",\"MODIFY\"],\"dynamodb\":{\"NewImage\":"
                        + "{\"kind\":{\"S\":[\"RAIL\"]},\"state\":{\"S\":[\"PENDING\"]}}}}"),
                1,
                20,
                true));
  }

  @Test
  void theTableIsTheAgreedOne() {
    assertThat(TEMPLATE.table())
        .isEqualTo(
            new TableSpec(
                "SuretyTable",
                new TableSpec.Key("pk", "sk"),
                Map.of("pk", "S", "sk", "S", "dueShard", "S", "dueAt", "S"),
                List.of(
                    new TableSpec.Index(
                        "due-index",
                        new TableSpec.Key("dueShard", "dueAt"),
                        "KEYS_ONLY",
                        List.of())),
                "expiresAt",
                "NEW_IMAGE"));
  }

  @Test
  void mailLeavesAsAnAddressOfTheVerifiedIdentity() {
    assertThat(TEMPLATE.mail())
        .isEqualTo(
            new MailSpec("surety.example", "no-reply@surety.example", "MailConfigurationSet"));
  }
}
