package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Reply;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Something about one milestone: whatever it is, the same checks come first, in this order. */
abstract class MilestoneAct extends Act {
  private final Site site;

  MilestoneAct(Caller by, Site site, String rest, Body body, OptionalLong ifMatch) {
    super(by, site.contract().at("/milestones/" + site.milestone().id() + rest), body, ifMatch);
    this.site = site;
  }

  /** Where it happens. */
  record Site(ContractModel contract, MilestoneModel milestone) {}

  final ContractModel contract() {
    return site.contract();
  }

  final MilestoneModel milestone() {
    return site.milestone();
  }

  final boolean byClient(String... roles) {
    return by().org().equals(contract().client()) && holds(roles);
  }

  final boolean byProvider(String... roles) {
    return by().org().equals(contract().provider()) && holds(roles);
  }

  /** An admin may all that its side may. */
  private boolean holds(String... roles) {
    for (String role : roles) {
      if (by().roles().contains(role)) {
        return true;
      }
    }
    return by().roles().contains("admin");
  }

  /** Whether there is anything here for the caller. */
  boolean visible() {
    return contract().party(by().org());
  }

  /** Whether the caller's role on the caller's side may ask for this. */
  abstract boolean allowed();

  /** What must be answered when the request itself is in order. */
  abstract Verdict decide(Model model);

  @Override
  public final Verdict judge(Model model) {
    if (!visible()) {
      return Refusals.NOT_FOUND;
    }
    if (!allowed()) {
      return Refusals.FORBIDDEN;
    }
    if (!body().wellFormed()) {
      return Refusals.MALFORMED;
    }
    boolean stale = ifMatch().isPresent() && ifMatch().getAsLong() != milestone().version;
    return stale ? Refusals.STALE : decide(model);
  }

  static Verdict accepted(int status, Runnable effect) {
    return new Verdict.Accepted(status, _ -> effect.run());
  }

  static Verdict accepted(int status, Consumer<Reply> effect) {
    return new Verdict.Accepted(status, effect);
  }
}
