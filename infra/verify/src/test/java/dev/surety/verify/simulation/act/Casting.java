package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.Dice;
import dev.surety.verify.simulation.act.MilestoneAct.Site;
import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.Person;
import dev.surety.verify.world.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Draws who does it, and where: mostly as it should be, sometimes as it must not. */
record Casting(Dice dice, Model model) {

  /** Mostly a milestone like this, sometimes any. */
  Optional<Site> site(Predicate<MilestoneModel> fitting) {
    boolean any = dice.oneIn(12);
    List<Site> sites = new ArrayList<>();
    for (ContractModel contract : model.contracts()) {
      for (MilestoneModel milestone : contract.milestones()) {
        if (any || fitting.test(milestone)) {
          sites.add(new Site(contract, milestone));
        }
      }
    }
    return sites.isEmpty() ? Optional.empty() : Optional.of(dice.of(sites));
  }

  Optional<Site> site(String... states) {
    return site(milestone -> milestone.is(states));
  }

  /** Mostly one of these, sometimes anybody at all. */
  Caller one(ContractModel contract, Caller... right) {
    if (!dice.oneIn(12)) {
      return dice.of(List.of(right));
    }
    List<Caller> anybody = new ArrayList<>(Person.all(contract.client()));
    anybody.addAll(Person.all(contract.provider()));
    anybody.addAll(List.of(Person.partial(contract.client()), Person.partial(contract.provider())));
    anybody.addAll(List.of(Person.STRANGER, Person.OPERATOR, Person.ARBITER));
    return dice.of(anybody);
  }

  Caller approver(Site site) {
    String client = site.contract().client();
    return one(
        site.contract(),
        Person.head(client),
        Person.admin(client),
        Person.approver(client),
        Person.deputy(client));
  }

  Caller agent(Site site) {
    String provider = site.contract().provider();
    return one(site.contract(), Person.agent(provider), Person.head(provider));
  }

  Caller admin(ContractModel contract, String org) {
    return one(contract, Person.admin(org), Person.head(org));
  }

  /** Mostly none, sometimes the version there is, rarely another. */
  OptionalLong ifMatch(MilestoneModel milestone) {
    return switch (dice.below(16)) {
      case 0, 1 -> OptionalLong.of(milestone.version);
      case 2 -> OptionalLong.of(milestone.version + dice.of(List.of(-1, 1)));
      default -> OptionalLong.empty();
    };
  }

  /** Nothing for all there is, or an amount that is rarely too much. */
  OptionalLong part(long all) {
    if (dice.oneIn(2)) {
      return OptionalLong.empty();
    }
    long most = Math.max(1, all);
    return OptionalLong.of(dice.oneIn(10) ? most + 1 : dice.upTo(most));
  }

  Body amount(OptionalLong amount, String others) {
    return amount.isPresent() ? Body.amount(dice, amount.getAsLong(), others) : Body.EMPTY;
  }
}
