package dev.surety.verify.simulation.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.simulation.Dice;
import dev.surety.verify.world.SampleTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything there must be. */
public final class Model {
  private static final int MILESTONES = 8;

  private final Ledger ledger = new Ledger();
  private final List<ContractModel> contracts = new ArrayList<>();
  private final Map<String, OrderModel> orders = new LinkedHashMap<>();
  private final Map<String, Integer> byTime = new TreeMap<>();
  private final List<Timer> timers = new ArrayList<>();
  private Instant now;

  public Model(Instant now) {
    this.now = now;
  }

  /** What must happen at an instant, as soon as somebody looks. */
  public record Timer(Instant dueAt, Runnable effect) {}

  /** Terms that the draw makes, and what follows from them. */
  public record Offer(
      String terms, String client, String provider, PaymentRules rules, List<Long> amounts) {}

  public Ledger ledger() {
    return ledger;
  }

  public List<ContractModel> contracts() {
    return contracts;
  }

  public Map<String, OrderModel> orders() {
    return orders;
  }

  public Instant now() {
    return now;
  }

  public void reach(Instant instant) {
    now = instant;
  }

  /** Draws terms for another contract. */
  public Offer offer(Dice dice) {
    String client = dice.of(Person.CLIENTS);
    String provider =
        dice.of(Person.PROVIDERS.stream().filter(org -> !org.equals(client)).toList());
    PaymentRules rules = PaymentRules.drawn(dice);
    List<Long> amounts = new ArrayList<>();
    for (int i = 0; i < MILESTONES; i++) {
      amounts.add(dice.upTo(dice.of(List.of(3L, 100L, 10_000L, 100_000L, 1_000_000_000_000L))));
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String terms =
        SampleTerms.with(
            document -> {
              document.put("client", client).put("provider", provider);
              document.put("startsOn", today.toString());
              document.put("endsOn", today.plusYears(1).toString());
              rules.write(document);
              document.remove(List.of("kpis", "goals"));
              ((ObjectNode) document.path("calendars")).remove("office");
              ((ArrayNode) document.at("/serviceLevels/targets")).remove(1);
              // mails of one side go to one of its people: who else gets one is not about money
              ((ObjectNode) document.at("/contacts/0")).put("emergency", true);
              document.put("priceMinor", amounts.stream().mapToLong(a -> a).sum());
              milestones(document.putArray("milestones"), amounts, today.plusMonths(6));
            });
    return new Offer(terms, client, provider, rules, amounts);
  }

  private static void milestones(ArrayNode plans, List<Long> amounts, LocalDate dueOn) {
    for (long amount : amounts) {
      ObjectNode plan = plans.addObject().put("id", "M" + plans.size()).put("title", "Work");
      plan.put("amountMinor", amount).put("dueOn", dueOn.toString());
    }
  }

  /** The contract that came of it, active. */
  public ContractModel signed(String id, Offer offer) {
    ContractModel contract =
        new ContractModel(id, offer.client(), offer.provider(), offer.rules(), offer.amounts());
    contracts.add(contract);
    return contract;
  }

  public void at(Instant dueAt, Runnable effect) {
    timers.add(new Timer(dueAt, effect));
  }

  /** A scheduled check: everything due takes effect. */
  public void sweep() {
    List<Timer> due = timers.stream().filter(timer -> !timer.dueAt().isAfter(now)).toList();
    timers.removeAll(due);
    due.stream()
        .sorted(Comparator.comparing(Timer::dueAt))
        .forEach(
            timer -> {
              timer.effect().run();
              count("HoldEnded");
            });
    for (ContractModel contract : contracts) {
      Settlements settlements = new Settlements(ledger, contract);
      contract.milestones().forEach(m -> settlements.lapse(m, now).ifPresent(this::count));
    }
  }

  private void count(String what) {
    byTime.merge(what, 1, Integer::sum);
  }

  /** How often time alone did what. */
  public Map<String, Integer> byTime() {
    return byTime;
  }

  /** The next instant at which something must happen; the present if there is none. */
  public Instant nextDue() {
    return timers.stream().map(Timer::dueAt).min(Comparator.naturalOrder()).orElse(now);
  }
}
