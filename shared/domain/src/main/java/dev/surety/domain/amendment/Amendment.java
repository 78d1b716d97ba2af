package dev.surety.domain.amendment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.terms.Terms;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of signed terms that one side proposes.
 *
 * @param baseVersion the terms version that it changes
 * @param changes the merge patch (RFC 7396), canonical
 * @param document the terms as they would be, canonical
 * @param termsHash the hash of those terms, which the other side accepts
 * @param terms the same terms, for the domain to act on
 * @param effectiveAt not in force before this instant; none for at once
 * @param acceptedBy who said yes to it, if anybody did
 * @param inForceSince since when its terms are in force, if they ever were
 */
public record Amendment(
    String contract,
    String id,
    long version,
    State state,
    int baseVersion,
    Proposal proposal,
    String changes,
    String document,
    String termsHash,
    Terms terms,
    @Nullable Instant effectiveAt,
    @Nullable Actor acceptedBy,
    @Nullable Instant inForceSince)
    implements Entity {

  /** What became of it. */
  public enum State {
    PROPOSED("accept", "reject", "withdraw"),
    /** Both sides want it; in force at once, or from its date on. */
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    /** Other terms than those it changes are in force, or none are any more. */
    STALE;

    private final List<String> allowedActions;

    State(String... allowedActions) {
      this.allowedActions = List.of(allowedActions);
    }

    public List<String> allowedActions() {
      return allowedActions;
    }
  }

  @Override
  public Ref.AmendmentRef ref() {
    return new Ref.AmendmentRef(contract, id);
  }

  /** While it is accepted and not in force yet, its date. */
  @Override
  public Optional<Instant> due() {
    return state == State.ACCEPTED && inForceSince == null
        ? Optional.ofNullable(effectiveAt)
        : Optional.empty();
  }

  /** Where it stands, given the terms that are in force. */
  public State standing(Contract under) {
    return state == State.PROPOSED && under.termsVersion() != baseVersion ? State.STALE : state;
  }

  /** What can be done with it; while another one waits for its date nobody accepts it. */
  public List<String> allowedActions(Contract under) {
    List<String> all = standing(under).allowedActions();
    return under.live() && under.waitingAmendment() == null
        ? all
        : all.stream().filter(action -> !action.equals("accept")).toList();
  }

  /** What it is called in the timeline and the mails. */
  public String subject() {
    return "amendment/" + id;
  }

  /** Whether milestones read the same, in whatever order. */
  static boolean sameMilestones(Agreement base, Terms next) {
    return Set.copyOf(base.terms().milestones()).equals(Set.copyOf(next.milestones()));
  }

  /** Whether its terms wait for a date that lies after an instant. */
  boolean waitsAt(Instant now) {
    return effectiveAt != null && effectiveAt.isAfter(now);
  }

  /** Its terms as the next version. */
  Agreement agreement(Instant since) {
    return new Agreement(contract, baseVersion + 1, since, termsHash, document, terms, id);
  }

  Amendment ended(State end) {
    return next(end, acceptedBy, inForceSince);
  }

  Amendment accepted(Actor by) {
    return next(State.ACCEPTED, by, null);
  }

  Amendment acceptedInForce(Actor by, Instant since) {
    return next(State.ACCEPTED, by, since);
  }

  Amendment inForce(Instant since) {
    return next(State.ACCEPTED, acceptedBy, since);
  }

  private Amendment next(State end, @Nullable Actor by, @Nullable Instant since) {
    return new Amendment(
        contract,
        id,
        version + 1,
        end,
        baseVersion,
        proposal,
        changes,
        document,
        termsHash,
        terms,
        effectiveAt,
        by,
        since);
  }
}
