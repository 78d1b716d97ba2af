package dev.surety.verify.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.template.RouteSpec;
import dev.surety.verify.world.Ground;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.StreamEvent;
import dev.surety.verify.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The sample events in the order in which they make sense: one contract from its draft to its
 * ledger, and two that come to nothing. Sample ids become the real ones on the way, and the clock
 * follows the samples.
 */
public final class Story {
  private static final String CONTRACT = "c_01kjq3t0e8b6zqv5x2n7m4r9ws";
  private static final String TICKET = "t_01kjq4cmg0hd3k8w5y1p6t2v7z";
  private static final String AMENDMENT = "a_01kjq5v3n2c8h4m6r1w9x7z0qk";
  private static final String RECOMPUTATION = "k_01kjq5w8d6f1j3p5t7y9b2s4vg";
  private static final String SETTLEMENT = "o_01kjq4h3w7x1n5b9s2d6y8q4jm";
  private static final String DEPOSIT = "d_01kjq47vt0f9s4c2r8j6n1x5qm";

  /** What a made thing is called in the samples, by the sample that makes it. */
  private static final Map<String, String> MADE =
      Map.ofEntries(
          Map.entry("contracts/post-contracts", CONTRACT),
          Map.entry("contracts/post-amendments", AMENDMENT),
          Map.entry("reports/post-check-ins", "h_01kjq5x7b4n9d2k6w1r8t3v5zq"),
          Map.entry("tickets/post-tickets", TICKET),
          Map.entry("tickets/post-recomputations", RECOMPUTATION),
          Map.entry("governance/post-access-grants", "g_01kjq6a1r5c9m3x7t2k8w4h6vd"),
          Map.entry("governance/post-issues", "i_01kjq6b7n1f4y8p2s6v9d3j5qz"),
          Map.entry("payments/post-deposits", DEPOSIT),
          Map.entry("payments/post-milestones-releases", "r_01kjq4d2m7k3v9x5n1p8s6t4wy"),
          Map.entry("payments/post-refund-requests", "f_01kjq4e6h9b4w2z8m5r1x7c3vn"),
          Map.entry("payments/post-disputes", "x_01kjq4f1k5d8y3q7t2n9j6s4wb"),
          Map.entry("payments/post-disputes-provider", "x_01kjq4g8z2m6p4v1c9h5r7k3td"),
          Map.entry("payments/post-settlements", SETTLEMENT),
          Map.entry("payments/post-withdrawals", "w_01kjq4j9t4v8r2k6m1z5c7x3pn"),
          Map.entry("payments/post-payouts", "p_01kjq4k5b1y7d3q9t6n2s8w4hv"));

  /** Each sample and its status; told again under another key where it says so. */
  private static final String STEPS =
      """
      contracts/post-calendars-evaluate 200
      contracts/post-contracts 201
      contracts/get-contracts 200
      contracts/patch-contracts-contract 200
      contracts/put-dossier 201
      contracts/get-dossier 200
      contracts/get-contracts-contract 200
      contracts/post-contracts-propose 200
      contracts/post-contracts-sign 200
      contracts/post-contracts-sign-provider 200
      contracts/post-obligations-evidence 200
      contracts/post-obligations-reject 200
      contracts/get-obligations-obligation 200
      contracts/post-obligations-evidence 200 again
      contracts/post-obligations-confirm 200
      contracts/post-obligations-waive 200
      contracts/get-obligations 200
      contracts/post-contracts-activate 200
      tickets/post-tickets 201
      tickets/get-tickets 200
      tickets/get-tickets-ticket 200
      deadlines/every-minute
      outbox/mail-pending
      tickets/post-tickets-events 201
      tickets/post-tickets-events-confirm 200
      payments/post-deposits 202
      rails/instruction-pending
      rails/post-stripe-events 404
      payments/get-deposits-deposit 200
      payments/post-deposits-confirm 200
      payments/post-deposits 202 again
      payments/post-deposits-fail 200
      milestones/post-milestones-fund 201
      milestones/post-milestones-submit 200
      milestones/post-milestones-withdraw-submission 200
      milestones/post-milestones-submit 200 again
      milestones/post-milestones-request-changes 200
      milestones/post-milestones-submit 200 once-more
      milestones/post-milestones-approve 200
      milestones/get-milestones 200
      milestones/get-milestones-milestone 200
      payments/post-milestones-releases 201
      payments/get-milestones-releases 200
      payments/post-releases-refunds 201
      payments/post-credits 201
      payments/get-credits 200
      payments/post-refund-requests 201
      payments/get-refund-requests 200
      payments/get-refund-requests-refund 200
      payments/post-refund-requests-withdraw 200
      payments/post-refund-requests 201 again
      payments/post-refund-requests-answer 200
      payments/post-disputes 201
      payments/get-disputes 200
      payments/get-disputes-dispute 200
      payments/post-disputes-cancel 200
      payments/post-disputes 201 again
      payments/post-settlements 201
      payments/post-settlements-accept 200
      milestones/post-milestones-fund-second 201
      payments/post-disputes-provider 201
      payments/post-disputes-resolve 200
      payments/post-withdrawals 202
      payments/get-withdrawals 200
      payments/get-withdrawals-withdrawal 200
      payments/post-withdrawals-confirm 200
      payments/post-withdrawals-return 200
      payments/post-withdrawals 202 again
      payments/get-payment-orders-pending 200
      payments/post-withdrawals-fail 200
      payments/post-payouts 202
      payments/get-payouts 200
      payments/get-payouts-payout 200
      payments/post-payouts-confirm 200
      payments/post-payouts-return 200
      payments/post-payouts 202 again
      payments/post-payouts-fail 200
      payments/get-deposits 200
      payments/get-balances 200
      payments/get-balances-verification 200
      payments/get-balances-entries 200
      payments/get-transfers 200
      payments/get-ledger-verification 200
      contracts/post-amendments 201
      contracts/post-amendments-withdraw 200
      contracts/post-amendments 201 again
      contracts/post-amendments-reject 200
      contracts/post-amendments 201 once-more
      contracts/get-amendments 200
      contracts/get-amendments-amendment 200
      contracts/post-amendments-accept 200
      contracts/get-terms 200
      contracts/get-terms-version 200
      tickets/post-recomputations 201
      tickets/post-recomputations-withdraw 200
      tickets/post-recomputations 201 again
      tickets/post-recomputations-reject 200
      tickets/post-recomputations 201 once-more
      tickets/get-recomputations 200
      tickets/get-recomputations-recomputation 200
      tickets/get-recomputations-preview 200
      tickets/post-recomputations-accept 200
      contracts/post-contracts-suspend 200
      contracts/post-contracts-resume 200
      contracts/post-contracts-terminate 200
      contracts/post-contracts-complete 409
      reports/post-observations 201
      reports/get-observations 200
      reports/get-sla 200
      governance/post-access-grants 201
      governance/get-access-grants 200
      governance/get-access-grants-grant 200
      governance/post-access-grants-acknowledge 200
      governance/post-access-grants-revoke 200
      governance/post-issues 201
      governance/get-issues 200
      governance/post-issues-respond 200
      governance/post-issues-plan 200
      governance/post-issues-fulfil 200
      governance/post-issues-close 200
      governance/get-issues-issue 200
      reports/post-kpis-observations 201
      reports/get-kpis 200
      reports/get-kpis-kpi 200
      reports/post-kpis-reviews 201
      reports/post-goals-observations 201
      reports/post-goals-reviews 201
      reports/get-goals 200
      reports/get-goals-goal 200
      reports/post-check-ins 201
      reports/post-check-ins-confirm 200
      reports/get-check-ins 200
      reports/get-export 200
      contracts/get-events 200
      contracts/post-contracts 201 again
      contracts/post-contracts-propose 200 again
      contracts/post-contracts-decline 200
      contracts/post-contracts 201 once-more
      contracts/post-contracts-withdraw 200
      """;

  private final World world;
  private final Map<String, String> samples = Samples.all();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, RouteSpec> routes;

  /** A sample that was played. */
  public record Told(String sample, String route, Reply reply) {}

  public Story(World world) {
    this.world = world;
    this.routes =
        world.template().routes().stream().collect(Collectors.toMap(RouteSpec::key, r -> r));
  }

  static List<String> names() {
    return STEPS.lines().map(line -> line.split(" ", -1)[0]).distinct().sorted().toList();
  }

  /** Plays every sample; each answer to a request goes to the listener. */
  public void tell(Consumer<Told> listener) {
    STEPS.lines().map(line -> line.split(" ", -1)).forEach(step -> play(step, listener));
  }

  private void play(String[] step, Consumer<Told> listener) {
    String name = step[0];
    String text = samples.getOrDefault(name, "{}");
    for (Map.Entry<String, String> id : ids.entrySet()) {
      text = text.replace(id.getKey(), id.getValue());
    }
    ObjectNode event = (ObjectNode) Samples.json(text);
    switch (name) {
      case "deadlines/every-minute" -> scheduled(event);
      case "outbox/mail-pending" -> {
        streamed(event, "OutboxFunction");
        assertThat(world.mails()).singleElement().satisfies(Story::isTheBreach);
      }
      case "rails/instruction-pending" -> streamed(event, "RailsFunction");
      default -> {
        if (step.length > 2) {
          ObjectNode headers = (ObjectNode) event.path("headers");
          headers.put("idempotency-key", headers.path("idempotency-key").asText() + step[2]);
        }
        listener.accept(requested(name, event, Integer.parseInt(step[1])));
      }
    }
  }

  private Told requested(String name, ObjectNode event, int status) {
    world.clock().reach(Instant.ofEpochMilli(event.at("/requestContext/timeEpoch").asLong()));
    String route = event.path("routeKey").asText();
    RouteSpec spec = Objects.requireNonNull(routes.get(route), route);
    Reply reply = Reply.of(world.invoke(world.function(spec.function()), bytes(event)));
    assertThat(reply.status()).as("%s: %s", name, reply.raw()).isEqualTo(status);
    if (MADE.containsKey(name)) {
      String made = MADE.get(name);
      ids.put(made, reply.text(made.equals(SETTLEMENT) ? "/settlementId" : "/id"));
    }
    return new Told(name, route, reply);
  }

  private void scheduled(ObjectNode event) {
    world.clock().reach(Instant.parse(event.path("scheduledTime").asText()));
    String function = world.template().schedules().getFirst().function();
    JsonNode report = answer(world.invoke(world.function(function), bytes(event)));
    assertThat(report.path("fired").asInt()).isPositive();
    assertThat(report.path("left").asInt()).isZero();
  }

  private void streamed(ObjectNode event, String function) {
    JsonNode change = event.at("/Records/0/dynamodb");
    String key = change.at("/Keys/pk/S").asText() + " " + change.at("/Keys/sk/S").asText();
    var stored = Objects.requireNonNull(world.dump().get(key), key);
    // the shard follows from the real ids
    ObjectNode image = ((ObjectNode) change.path("NewImage")).remove(List.of("dueShard"));
    assertThat(image)
        .as("the image is the stored item")
        .isEqualTo(StreamEvent.typed(stored).remove(List.of("dueShard")));
    JsonNode report = answer(world.invoke(world.function(function), bytes(event)));
    assertThat(report).isEqualTo(Samples.json("{\"batchItemFailures\": []}"));
  }

  private static JsonNode answer(byte[] bytes) {
    return Samples.json(new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] bytes(ObjectNode event) {
    return Json.write(event).getBytes(StandardCharsets.UTF_8);
  }

  private static void isTheBreach(Ground.Accepted mail) {
    assertThat(mail.to()).containsExactly("lead@modsq.example");
    assertThat(mail.text()).contains("harassment");
  }
}
