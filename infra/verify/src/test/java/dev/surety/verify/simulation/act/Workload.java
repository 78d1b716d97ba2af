package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.Dice;
import dev.surety.verify.simulation.act.MilestoneAct.Site;
import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.DepositModel;
import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.Person;
import dev.surety.verify.world.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Draws what is asked next: mostly what makes sense, and sometimes what never may succeed. */
public final class Workload {
  private final Dice dice;
  private final Model model;
  private final List<Supplier<Optional<Act>>> draws = new ArrayList<>();

  public Workload(Dice dice, Model model) {
    this.dice = dice;
    this.model = model;
    often(6, this::requestDeposit);
    often(6, this::decideDeposit);
    often(10, this::fund);
    often(14, this::submit);
    often(2, this::withdrawSubmission);
    often(3, this::requestChanges);
    often(14, this::approve);
    often(14, this::release);
    often(1, this::suspendOrResume);
  }

  private void often(int weight, Supplier<Optional<Act>> draw) {
    for (int i = 0; i < weight; i++) {
      draws.add(draw);
    }
  }

  /** The next act; there always is one. */
  public Act next() {
    Optional<Act> drawn = Optional.empty();
    while (drawn.isEmpty()) {
      drawn = dice.of(draws).get();
    }
    return drawn.get();
  }

  /** Mostly a milestone in one of these states, sometimes any. */
  private Optional<Site> site(String... states) {
    boolean any = dice.oneIn(12);
    List<Site> sites = new ArrayList<>();
    for (ContractModel contract : model.contracts()) {
      for (MilestoneModel milestone : contract.milestones()) {
        if (any || milestone.is(states)) {
          sites.add(new Site(contract, milestone));
        }
      }
    }
    return sites.isEmpty() ? Optional.empty() : Optional.of(dice.of(sites));
  }

  /** Mostly one of these, sometimes anybody at all. */
  private Caller one(ContractModel contract, Caller... right) {
    if (!dice.oneIn(12)) {
      return dice.of(List.of(right));
    }
    List<Caller> anybody = new ArrayList<>(Person.all(contract.client()));
    anybody.addAll(Person.all(contract.provider()));
    anybody.addAll(List.of(Person.STRANGER, Person.OPERATOR, Person.ARBITER));
    return dice.of(anybody);
  }

  private Caller approver(Site site) {
    String client = site.contract().client();
    return one(
        site.contract(),
        Person.head(client),
        Person.admin(client),
        Person.approver(client),
        Person.deputy(client));
  }

  private Caller agent(Site site) {
    String provider = site.contract().provider();
    return one(site.contract(), Person.agent(provider), Person.head(provider));
  }

  private OptionalLong ifMatch(MilestoneModel milestone) {
    return switch (dice.below(16)) {
      case 0, 1 -> OptionalLong.of(milestone.version);
      case 2 -> OptionalLong.of(milestone.version + dice.of(List.of(-1, 1)));
      default -> OptionalLong.empty();
    };
  }

  private Optional<Act> requestDeposit() {
    ContractModel contract = dice.of(model.contracts());
    String org = dice.oneIn(20) ? contract.provider() : contract.client();
    long needed = contract.milestones().stream().mapToLong(MilestoneModel::amount).max().orElse(1);
    long amount = dice.upTo(2 * needed);
    String currency = contract.rules().currency();
    Body body = Body.amount(dice, amount, ", \"currency\": \"" + currency + "\"");
    if (dice.oneIn(50)) {
      body = new Body("{\"amountMinor\": 5, \"currency\": \"XQX\"}", false);
    }
    return Optional.of(
        new RequestDeposit(
            one(contract, Person.admin(org), Person.head(org)),
            amount,
            currency,
            body.maybeOverloaded(dice)));
  }

  private Optional<Act> decideDeposit() {
    List<DepositModel> all = new ArrayList<>(model.deposits().values());
    if (!dice.oneIn(10)) {
      all.removeIf(deposit -> !deposit.state.equals("PENDING"));
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    DepositModel deposit = dice.of(all);
    boolean arrived = !dice.oneIn(10);
    Caller by =
        dice.oneIn(10)
            ? dice.of(List.of(Person.head(deposit.org()), Person.STRANGER))
            : Person.OPERATOR;
    Body body = DecideDeposit.body(arrived).maybeOverloaded(dice);
    return Optional.of(new DecideDeposit(by, deposit, arrived, body));
  }

  private Optional<Act> fund() {
    return site("PLANNED")
        .map(
            at ->
                new Fund(
                    one(at.contract(), Person.admin(at.contract().client())),
                    at,
                    Body.EMPTY.maybeOverloaded(dice),
                    ifMatch(at.milestone())));
  }

  private Optional<Act> submit() {
    return site("FUNDED", "CHANGES_REQUESTED")
        .map(
            at ->
                new Submit(
                    agent(at),
                    at,
                    Submit.EVIDENCE.maybeOverloaded(dice),
                    ifMatch(at.milestone())));
  }

  private Optional<Act> withdrawSubmission() {
    return site("SUBMITTED")
        .map(
            at ->
                new WithdrawSubmission(
                    agent(at), at, Body.EMPTY.maybeOverloaded(dice), ifMatch(at.milestone())));
  }

  private Optional<Act> requestChanges() {
    return site("SUBMITTED")
        .map(
            at -> {
              int revision = revision(at.milestone());
              Body body = RequestChanges.body(revision).maybeOverloaded(dice);
              return new RequestChanges(approver(at), at, revision, body, ifMatch(at.milestone()));
            });
  }

  private Optional<Act> approve() {
    return site("SUBMITTED")
        .map(
            at -> {
              long amount = at.milestone().amount() + (dice.oneIn(20) ? 1 : 0);
              Approve.Said said =
                  new Approve.Said(revision(at.milestone()), amount, dice.oneIn(3));
              Body body = said.body().maybeOverloaded(dice);
              return new Approve(approver(at), at, said, body, ifMatch(at.milestone()));
            });
  }

  private int revision(MilestoneModel milestone) {
    return milestone.revision - (dice.oneIn(20) ? 1 : 0);
  }

  private Optional<Act> release() {
    return site("APPROVED", "PARTIALLY_RELEASED").map(this::release);
  }

  private Act release(Site at) {
    OptionalLong amount = OptionalLong.empty();
    Body body = Body.EMPTY;
    if (dice.oneIn(2)) {
      long held = Math.max(1, at.milestone().held());
      amount = OptionalLong.of(dice.oneIn(10) ? held + 1 : dice.upTo(held));
      body = Body.amount(dice, amount.getAsLong(), "");
    }
    return new Release(
        approver(at), at, amount, body.maybeOverloaded(dice), ifMatch(at.milestone()));
  }

  private Optional<Act> suspendOrResume() {
    List<ContractModel> suspended = model.contracts().stream().filter(c -> c.suspended).toList();
    boolean goOn = !suspended.isEmpty() && !dice.oneIn(3);
    ContractModel contract = dice.of(goOn ? suspended : model.contracts());
    boolean suspend = contract.suspended ? dice.oneIn(10) : !dice.oneIn(10);
    Caller by = one(contract, Person.admin(contract.client()));
    Body body = SuspendOrResume.body(suspend).maybeOverloaded(dice);
    return Optional.of(new SuspendOrResume(by, contract, suspend, body));
  }
}
