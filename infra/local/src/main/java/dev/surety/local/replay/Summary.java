package dev.surety.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Backstage.SentMail;
import dev.surety.local.replay.Player.Played;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came out of a replay, from what the API shows, and whether it fits together. */
final class Summary {
  // the provider's lead and the client's owner
  private static final int TOLD_OF_A_BREACH = 2;
  private static final double NANOS = 1e9;

  private final ApiClient api;
  private final Relation relation;
  private final PrintStream out;

  Summary(ApiClient api, Relation relation, PrintStream out) {
    this.api = api;
    this.relation = relation;
    this.out = out;
  }

  /**
   * Prints it.
   *
   * @param begin where the replay's clock began
   * @param nanos how long all of it took
   * @return whether nothing unexpected is in it
   */
  boolean print(IncidentLog log, Instant begin, Played played, long nanos) {
    Attainment attainment = Attainment.of(api, relation, begin, played.end());
    out.println();
    attainment.lines().forEach(out::println);
    out.println();
    line("Breaches", count(attainment.breaches()) + ", each recorded once");
    boolean mailed = mails(attainment.breaches());
    rows(log, played);
    boolean verified = verify();
    time(played, nanos);
    return mailed && verified && played.faults() == 0;
  }

  private boolean mails(long breaches) {
    Map<String, Long> templates =
        api.backstage().mails().stream()
            .filter(mail -> mail.about(relation.contract()))
            .collect(
                Collectors.groupingBy(SentMail::template, TreeMap::new, Collectors.counting()));
    line(
        "Mails",
        templates.entrySet().stream()
            .map(e -> count(e.getValue()) + " " + e.getKey())
            .collect(Collectors.joining(", ")));
    boolean once = templates.getOrDefault("BREACH", 0L) == breaches * TOLD_OF_A_BREACH;
    if (!once) {
      line("", "UNEXPECTED: two people are told of a breach, once each");
    }
    return once;
  }

  private void rows(IncidentLog log, Played played) {
    int skipped = log.skips().count();
    line(
        "Rows",
        "%s read: %s applied to %s tickets, %s said nothing new, %s skipped"
            .formatted(
                count(log.read()),
                count(played.applied()),
                count(played.tickets()),
                count(log.read() - played.applied() - skipped),
                count(skipped)));
    log.skips().lines().forEach(out::println);
  }

  private boolean verify() {
    JsonNode proof =
        Relation.done(api.get(Relation.CLIENT, relation.at("/ledger/verification"))).body();
    boolean verified = proof.path("verified").asBoolean();
    line(
        "Record",
        "%s: %s events in one hash chain, the last %s"
            .formatted(
                verified ? "verified" : "UNEXPECTED, not verified " + proof.path("checks"),
                count(proof.path("events").asLong()),
                proof.path("hash").asText()));
    return verified;
  }

  private void time(Played played, long nanos) {
    line(
        "Time",
        "%s s: %s calls in %s; %s clock jumps with %s scheduled checks in %s"
            .formatted(
                String.format(Locale.ROOT, "%.1f", nanos / NANOS),
                count(played.calls().times()),
                played.calls().seconds(),
                count(played.clock().times()),
                count(played.checks()),
                played.clock().seconds()));
  }

  private void line(String name, String text) {
    out.println("%-9s %s".formatted(name, text));
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
