package dev.surety.domain.amendment;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.util.List;

/**
 * A change of signed terms that one side proposes.
 *
 * @param baseVersion the terms version that it changes
 * @param changes the merge patch (RFC 7396), canonical
 * @param document the terms as they would be, canonical
 * @param termsHash the hash of those terms, which the other side accepts
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
    String termsHash)
    implements Entity {

  /** What became of it. */
  public enum State {
    PROPOSED("accept", "reject", "withdraw"),
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    /** Other terms than those it changes are in force. */
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

  /** Where it stands, given the terms that are in force. */
  public State standing(Contract under) {
    return state == State.PROPOSED && under.termsVersion() != baseVersion ? State.STALE : state;
  }

  Amendment ended(State end) {
    return new Amendment(
        contract, id, version + 1, end, baseVersion, proposal, changes, document, termsHash);
  }
}
