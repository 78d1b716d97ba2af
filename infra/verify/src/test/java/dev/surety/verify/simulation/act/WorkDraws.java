package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.Dice;
import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Person;
import dev.surety.verify.world.Caller;
import java.util.List;
import java.util.Optional;

/** Draws what is done about work: shown, taken back, reviewed. */
record WorkDraws(Casting casting) {
  private Dice dice() {
    return casting.dice();
  }

  Optional<Act> submit() {
    return casting
        .site("FUNDED", "CHANGES_REQUESTED")
        .map(
            at ->
                new Submit(
                    casting.agent(at),
                    at,
                    Submit.EVIDENCE.maybeOverloaded(dice()),
                    casting.ifMatch(at.milestone())));
  }

  Optional<Act> withdrawSubmission() {
    return casting
        .site("SUBMITTED")
        .map(
            at ->
                new WithdrawSubmission(
                    casting.agent(at),
                    at,
                    Body.EMPTY.maybeOverloaded(dice()),
                    casting.ifMatch(at.milestone())));
  }

  Optional<Act> requestChanges() {
    return casting
        .site("SUBMITTED")
        .map(
            at -> {
              int revision = revision(at.milestone());
              Body body = RequestChanges.body(revision).maybeOverloaded(dice());
              return new RequestChanges(
                  casting.approver(at), at, revision, body, casting.ifMatch(at.milestone()));
            });
  }

  Optional<Act> approve() {
    return casting
        .site("SUBMITTED")
        .map(
            at -> {
              long amount = Math.max(1, at.milestone().held()) + (dice().oneIn(20) ? 1 : 0);
              Approve.Said said =
                  new Approve.Said(revision(at.milestone()), amount, dice().oneIn(3));
              Body body = said.body().maybeOverloaded(dice());
              return new Approve(
                  casting.approver(at), at, said, body, casting.ifMatch(at.milestone()));
            });
  }

  private int revision(MilestoneModel milestone) {
    return milestone.revision - (dice().oneIn(20) ? 1 : 0);
  }

  /** Mostly lets a contract go on that is suspended, if there is one. */
  Optional<Act> suspendOrResume() {
    List<ContractModel> all = casting.model().contracts();
    List<ContractModel> suspended = all.stream().filter(c -> c.suspended).toList();
    boolean goOn = !suspended.isEmpty() && !dice().oneIn(3);
    ContractModel contract = dice().of(goOn ? suspended : all);
    boolean suspend = contract.suspended ? dice().oneIn(10) : !dice().oneIn(10);
    Caller by = casting.one(contract, Person.admin(contract.client()));
    Body body = SuspendOrResume.body(suspend).maybeOverloaded(dice());
    return Optional.of(new SuspendOrResume(by, contract, suspend, body));
  }
}
