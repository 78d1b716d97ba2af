package dev.surety.verify.simulation;

import dev.surety.verify.dynamo.MapDynamo.Change;
import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.Ledger.Move;
import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.Review;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Compares what was written with what the law says (DOMAIN section 5, I1 to I8): after each step
 * what the step touched, and now and then everything there is.
 */
final class Auditor {
  private final Model model;
  private final Map<String, Long> rebuilt = new TreeMap<>();
  private final Map<String, String> decisions = new HashMap<>();

  Auditor(Model model) {
    this.model = model;
  }

  /** Nothing but the answer to a key may have been written (I8). */
  void unchanged(List<Change> changes) {
    for (Change change : changes) {
      Item item = Item.of(change);
      require(item.is("IDEMPOTENCY"), () -> "a refused request wrote %s".formatted(item.key()));
      once(change, item);
    }
  }

  /** What was written is what the model says, and nothing else. */
  void changed(List<Change> changes) {
    List<Move> posted = new ArrayList<>();
    for (Change change : changes) {
      Item item = Item.of(change);
      if (item.is("TRANSFER#", "EVENT#", "IDEMPOTENCY", "TERMS#")) {
        once(change, item);
      }
      if (item.is("TRANSFER#")) {
        posted.add(post(item));
      }
      if (item.is("EVENT#")) {
        decided(item);
      }
      if (item.is("RELEASE#")) {
        divided(item);
      }
    }
    sameMoves(posted);
    for (Change change : latest(changes)) {
      Item item = Item.of(change);
      if (item.is("BALANCE#")) {
        balance(item.balanceName(), item.number("balanceMinor"));
      }
      if (item.is("MILESTONE#")) {
        milestone(change, item);
      }
    }
  }

  /** Of each item the last change: what a step wrote before is not what the model came to. */
  private static Collection<Change> latest(List<Change> changes) {
    Map<String, Change> latest = new TreeMap<>();
    changes.forEach(change -> latest.put(Item.of(change).key(), change));
    return latest.values();
  }

  /** Written once, and never again (I6, I7). */
  private static void once(Change change, Item item) {
    require(change.before().isEmpty(), () -> "%s was written twice".formatted(item.key()));
    require(!change.after().isEmpty(), () -> "%s is gone".formatted(item.key()));
  }

  private Move post(Item transfer) {
    Move move =
        new Move(
            transfer.text("debit"),
            transfer.text("credit"),
            transfer.number("amountMinor"),
            transfer.text("currency"));
    rebuilt.merge(move.debit() + " " + move.currency(), -move.amount(), Math::addExact);
    rebuilt.merge(move.credit() + " " + move.currency(), move.amount(), Math::addExact);
    return move;
  }

  private void sameMoves(List<Move> posted) {
    List<Move> wanted = model.ledger().moved().stream().sorted().toList();
    List<Move> found = posted.stream().sorted().toList();
    require(found.equals(wanted), () -> "posted %s instead of %s".formatted(found, wanted));
  }

  /** I2 and I6: never below zero, and what the transfers add up to. */
  private void balance(String name, long stored) {
    require(stored >= 0 || name.startsWith("world:"), () -> "%s is at %d".formatted(name, stored));
    long sum = rebuilt.getOrDefault(name, 0L);
    require(
        sum == stored,
        () -> "%s is stored as %d, its transfers say %d".formatted(name, stored, sum));
    long modelled = model.ledger().balance(name);
    require(
        modelled == stored,
        () -> "%s is stored as %d, must be %d".formatted(name, stored, modelled));
  }

  /** I3 and I5: nothing of a milestone's money is lost, and each movement takes one slot. */
  private void milestone(Change change, Item stored) {
    ContractModel contract = contract(stored.text("contract"));
    MilestoneModel milestone = contract.milestone(stored.text("id"));
    String name = contract.id() + " " + milestone.id();
    Item before = new Item(change.before());
    milestone.version = stored.number("version");
    require(
        change.before().isEmpty() || milestone.version > before.number("version"),
        () -> "%s keeps its version".formatted(name));
    same(name, stored, contract, milestone);
  }

  private void same(String name, Item stored, ContractModel contract, MilestoneModel milestone) {
    require(
        stored.text("state").equals(milestone.state),
        () -> "%s is %s, must be %s".formatted(name, stored.text("state"), milestone.state));
    long escrow = rebuilt.getOrDefault(account(contract.escrow(milestone), contract), 0L);
    long frozen = rebuilt.getOrDefault(account(contract.frozen(milestone), contract), 0L);
    equal(name + " funded", stored.number("fundedMinor"), milestone.funded);
    equal(name + " released", stored.number("releasedMinor"), milestone.released);
    equal(name + " refunded", stored.numberOr("refundedMinor", 0), milestone.refunded);
    equal(name + " held", escrow, milestone.held());
    equal(name + " frozen", frozen, milestone.frozen);
    equal(name + " slot", stored.number("settlementSeq"), milestone.slot);
    equal(name + " stored frozen", stored.number("frozenMinor"), milestone.frozen);
    Review review = milestone.review;
    if (review != null) {
      Recorded recorded = Recorded.of(stored);
      require(
          recorded.reviewEndsAt().equals(review.endsAt()),
          () ->
              "%s is reviewed until %s, must be %s"
                  .formatted(name, recorded.reviewEndsAt(), review.endsAt()));
      milestone.review = review.recorded(recorded.warnings());
    }
  }

  private static String account(String name, ContractModel contract) {
    return name + " " + contract.rules().currency();
  }

  private ContractModel contract(String id) {
    return model.contracts().stream().filter(c -> c.id().equals(id)).findAny().orElseThrow();
  }

  /** I5: at most one decision for a revision. */
  private void decided(Item event) {
    String type = event.text("type");
    if (type.equals("milestone.approved") || type.equals("milestone.changes_requested")) {
      String data = event.text("data");
      String revision =
          event.text("journal") + " " + event.text("subject") + " " + Item.revision(data);
      String before = decisions.put(revision, type);
      require(before == null, () -> "%s: %s after %s".formatted(revision, type, before));
    }
  }

  /** I4: released gross is provider net, client credit and fee. */
  private static void divided(Item release) {
    long parts =
        release.number("netMinor") + release.number("creditMinor") + release.number("feeMinor");
    equal(release.key() + " gross", release.number("grossMinor"), parts);
  }

  /** Everything, from the table alone and without what was seen before. */
  void all(Collection<Map<String, AttributeValue>> table) {
    rebuilt.clear();
    table.stream().map(Item::new).filter(i -> i.is("TRANSFER#")).forEach(this::post);
    Map<String, Long> stored = new TreeMap<>();
    for (Map<String, AttributeValue> each : table) {
      Item item = new Item(each);
      if (item.is("BALANCE#")) {
        balance(item.balanceName(), item.number("balanceMinor"));
        stored.put(item.balanceName(), item.number("balanceMinor"));
      }
      if (item.is("MILESTONE#")) {
        ContractModel contract = contract(item.text("contract"));
        MilestoneModel milestone = contract.milestone(item.text("id"));
        same(contract.id() + " " + milestone.id(), item, contract, milestone);
      }
    }
    // a sum of zero over the world and all accounts: what is inside came in and did not go out (I1)
    Map<String, Long> sums = new TreeMap<>();
    stored.forEach((name, balance) -> sums.merge(currency(name), balance, Math::addExact));
    require(
        sums.values().stream().allMatch(sum -> sum == 0),
        () -> "the books do not balance: %s".formatted(sums));
    require(stored.equals(model.ledger().balances()), () -> "stored %s".formatted(stored));
  }

  private static String currency(String balanceName) {
    return balanceName.substring(balanceName.lastIndexOf(' ') + 1);
  }

  private static void equal(String what, long found, long wanted) {
    require(found == wanted, () -> "%s is %d, must be %d".formatted(what, found, wanted));
  }

  private static void require(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise.get());
    }
  }
}
