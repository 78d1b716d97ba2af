package dev.surety.domain.deadline;

import dev.surety.domain.access.AccessGrants;
import dev.surety.domain.amendment.Affected;
import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.amendment.Amendments;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractTimes;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.Disputes;
import dev.surety.domain.goal.Goals;
import dev.surety.domain.journal.Head;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Reviews;
import dev.surety.domain.obligation.Obligations;
import dev.surety.domain.payment.Releases;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.recomputation.Recomputations;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.refund.Refunds;
import dev.surety.domain.serviceissue.IssueAlarms;
import dev.surety.domain.ticket.Alarms;
import dev.surety.domain.ticket.TermsArchive;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What time alone does to each kind of thing. The outcome depends on stored instants only. */
final class Timers {
  private final Store store;
  private final Listings listings;
  private final TermsArchive archive;
  private final InstantSource clock;

  @Inject
  Timers(Store store, Listings listings, TermsArchive archive, InstantSource clock) {
    this.store = store;
    this.listings = listings;
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * What is to be committed.
   *
   * @param head the journal's head, as it was read with what was decided on
   * @param changes nothing when the index was behind and somebody has done it already
   */
  record Decided(Head head, Changes changes, Instant at) {}

  /** Reads a thing again, strongly consistent, and decides what is due on it by now. */
  Decided decide(Ref<?> due) {
    return switch (due) {
      case Ref.ContractRef ref -> contract(ref);
      case Ref.ObligationRef ref -> obligation(ref);
      case Ref.TicketRef ref -> ticket(ref);
      case Ref.RecomputationRef ref -> recomputation(ref);
      case Ref.MilestoneRef ref -> review(ref);
      case Ref.RefundRef ref -> refund(ref);
      case Ref.DisputeRef ref -> dispute(ref);
      case Ref.AmendmentRef ref -> amendment(ref);
      case Ref.ReleaseRef ref -> release(ref);
      case Ref.AccessGrantRef ref -> underTerms(ref.contract(), ref, AccessGrants::lapse);
      case Ref.ServiceIssueRef ref -> underTerms(ref.contract(), ref, IssueAlarms::lapse);
      case Ref.GoalRef ref -> goal(ref);
      case Ref.OutboxRef ref -> message(ref);
      default -> throw new IllegalArgumentException("nothing falls due on " + due);
    };
  }

  private Decided contract(Ref.ContractRef ref) {
    Snapshot read = read(ref.contract(), ref, terms(ref.contract()));
    Instant now = clock.instant();
    Changes changes =
        read.find(ref)
            .filter(contract -> isDue(contract, now))
            .map(
                contract ->
                    ContractTimes.lapse(
                        contract,
                        read.get(terms(ref.contract())),
                        listings.milestones(ref.contract()),
                        now))
            .orElse(Changes.NONE);
    return decided(ref.contract(), read, changes, now);
  }

  private Decided obligation(Ref.ObligationRef ref) {
    Snapshot read = read(ref.contract(), ref, contract(ref.contract()), terms(ref.contract()));
    Instant now = clock.instant();
    Changes changes =
        read.find(ref)
            .map(
                owed ->
                    Obligations.lapse(
                        read.get(contract(ref.contract())),
                        read.get(terms(ref.contract())),
                        owed,
                        now))
            .orElse(Changes.NONE);
    return decided(ref.contract(), read, changes, now);
  }

  private Decided ticket(Ref.TicketRef ref) {
    Snapshot read = read(ref.contract(), ref, contract(ref.contract()), terms(ref.contract()));
    Instant now = clock.instant();
    Changes changes =
        read.find(ref)
            .map(
                ticket ->
                    Alarms.fire(
                        ticket,
                        archive.governing(
                            read.get(contract(ref.contract())),
                            read.get(terms(ref.contract())),
                            ticket),
                        now))
            .orElse(Changes.NONE);
    return decided(ref.contract(), read, changes, now);
  }

  private Decided recomputation(Ref.RecomputationRef ref) {
    Snapshot read = read(ref.contract(), ref, contract(ref.contract()), terms(ref.contract()));
    Instant now = clock.instant();
    Changes changes =
        read.find(ref)
            .filter(run -> isDue(run, now))
            .map(
                run ->
                    step(
                        run,
                        read.get(contract(ref.contract())),
                        read.get(terms(ref.contract())),
                        now))
            .orElse(Changes.NONE);
    return decided(ref.contract(), read, changes, now);
  }

  private Changes step(Recomputation run, Contract contract, Agreement inForce, Instant now) {
    Page<Ticket> page =
        listings.tickets(contract.id(), new Page.Request(run.cursor(), Recomputations.STEP));
    return Recomputations.step(run, archive.governing(contract, inForce, page.rows()), page, now);
  }

  /** Looks first, because the mails whose fate decides are named by the milestone itself. */
  private Decided review(Ref.MilestoneRef ref) {
    Instant seen = clock.instant();
    List<Ref<?>> refs =
        new ArrayList<>(List.of(ref, contract(ref.contract()), terms(ref.contract())));
    store.read(List.of(ref)).find(ref).ifPresent(m -> refs.addAll(Reviews.proofs(m, seen)));
    Snapshot read = read(ref.contract(), refs.toArray(Ref<?>[]::new));
    Changes changes =
        read.find(ref)
            .map(m -> Reviews.step(read.get(terms(ref.contract())), m, read, seen))
            .orElse(Changes.NONE);
    return decided(ref.contract(), read, changes, seen);
  }

  private Decided refund(Ref.RefundRef ref) {
    return milestoneAnd(
        ref.contract(),
        ref,
        RefundRequest::milestone,
        (at, milestone, request) ->
            Refunds.lapse(at.contract(), at.terms(), milestone, request, at.now()));
  }

  private Decided dispute(Ref.DisputeRef ref) {
    return milestoneAnd(
        ref.contract(),
        ref,
        Dispute::milestone,
        (at, milestone, dispute) ->
            Disputes.lapse(at.contract(), at.terms(), milestone, dispute, at.now()));
  }

  private record Standing(Contract contract, Agreement terms, Instant now) {}

  private interface Effect<T> {
    Changes of(Standing at, Milestone milestone, T due);
  }

  /**
   * What is due on something that names its milestone; a rival between both reads is a conflict.
   */
  private <T extends Entity> Decided milestoneAnd(
      String contract, Ref<T> ref, Function<T, String> milestone, Effect<T> effect) {
    Optional<Ref.MilestoneRef> of =
        store
            .read(List.of(ref))
            .find(ref)
            .map(t -> new Ref.MilestoneRef(contract, milestone.apply(t)));
    if (of.isEmpty()) {
      return new Decided(Head.start(contract), Changes.NONE, clock.instant());
    }
    Snapshot read = read(contract, ref, of.get(), contract(contract), terms(contract));
    Instant now = clock.instant();
    Standing at = new Standing(read.get(contract(contract)), read.get(terms(contract)), now);
    // whether it is due at all is for the effect to say: it does nothing before its time
    Changes changes = effect.of(at, read.get(of.get()), read.get(ref));
    return decided(contract, read, changes, now);
  }

  private Decided amendment(Ref.AmendmentRef ref) {
    Snapshot read = read(ref.contract(), ref, contract(ref.contract()), terms(ref.contract()));
    Instant now = clock.instant();
    Changes changes =
        read.find(ref)
            .filter(amendment -> isDue(amendment, now))
            .map(
                amendment ->
                    takeEffect(
                        read.get(contract(ref.contract())),
                        read.get(terms(ref.contract())),
                        amendment,
                        now))
            .orElse(Changes.NONE);
    return decided(ref.contract(), read, changes, now);
  }

  private Changes takeEffect(Contract contract, Agreement base, Amendment amendment, Instant now) {
    Affected affected = Affected.by(amendment.terms(), base, listings, store);
    return Amendments.takeEffect(contract, base, amendment, affected, now);
  }

  private interface TermsEffect<T> {
    Changes of(Agreement terms, T due, Instant now);
  }

  /** What is due on something that needs the terms in force, if only for the people to tell. */
  private <T> Decided underTerms(String contract, Ref<T> ref, TermsEffect<T> effect) {
    Snapshot read = read(contract, ref, terms(contract));
    Instant now = clock.instant();
    Changes changes =
        read.find(ref)
            .map(due -> effect.of(read.get(terms(contract)), due, now))
            .orElse(Changes.NONE);
    return decided(contract, read, changes, now);
  }

  private Decided release(Ref.ReleaseRef ref) {
    Snapshot read = read(ref.contract(), ref);
    Instant now = clock.instant();
    Changes changes =
        read.find(ref).filter(r -> isDue(r, now)).map(Releases::endHold).orElse(Changes.NONE);
    return decided(ref.contract(), read, changes, now);
  }

  private Decided goal(Ref.GoalRef ref) {
    Snapshot read = read(ref.contract(), ref, contract(ref.contract()), terms(ref.contract()));
    Instant now = clock.instant();
    Changes changes =
        read.find(ref)
            .filter(goal -> isDue(goal, now))
            .map(
                goal ->
                    Goals.due(
                        read.get(contract(ref.contract())), read.get(terms(ref.contract())), goal))
            .orElse(Changes.NONE);
    return decided(ref.contract(), read, changes, now);
  }

  private Decided message(Ref.OutboxRef ref) {
    Snapshot read = read(ref.journal(), ref);
    Instant now = clock.instant();
    Changes changes =
        read.find(ref)
            .filter(m -> isDue(m, now))
            .map(m -> Changes.of(m.redrive(now)))
            .orElse(Changes.NONE);
    return decided(ref.journal(), read, changes, now);
  }

  private Snapshot read(String journal, Ref<?>... refs) {
    List<Ref<?>> all = new ArrayList<>(List.of(refs));
    all.add(new Ref.HeadRef(journal));
    return store.read(all);
  }

  private static Decided decided(String journal, Snapshot read, Changes changes, Instant now) {
    Head head = read.find(new Ref.HeadRef(journal)).orElse(Head.start(journal));
    return new Decided(head, changes, now);
  }

  private static Ref.ContractRef contract(String id) {
    return new Ref.ContractRef(id);
  }

  private static Ref.AgreementRef terms(String contract) {
    return new Ref.AgreementRef(contract);
  }

  private static boolean isDue(Entity entity, Instant now) {
    return entity.due().filter(at -> !at.isAfter(now)).isPresent();
  }
}
