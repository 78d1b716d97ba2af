package dev.surety.http;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What all routes below one contract share: who is a party, who may, and what must exist.
 *
 * @param who the roles that may use it
 * @param needed what else must exist, by the path, or the answer is 404
 * @param also what else to read, by the path, that need not exist
 * @param part whether what was read has the part that the path names, or the answer is 404
 */
public record ContractRoute(
    String key,
    Who who,
    List<Function<Path, Ref<?>>> needed,
    List<Function<Path, Ref<?>>> also,
    BiPredicate<Path, Snapshot> part)
    implements Route {

  public static final Function<Path, Ref<?>> DRAFT = path -> new Ref.DraftRef(path.contract());
  public static final Function<Path, Ref<?>> AGREEMENT =
      path -> new Ref.AgreementRef(path.contract());
  public static final Function<Path, Ref<?>> MILESTONE =
      path -> new Ref.MilestoneRef(path.contract(), path.get("milestone"));
  public static final Function<Path, Ref<?>> RELEASE =
      path -> new Ref.ReleaseRef(path.contract(), path.get("release"));
  public static final Function<Path, Ref<?>> REFUND =
      path -> new Ref.RefundRef(path.contract(), path.get("refund"));
  public static final Function<Path, Ref<?>> DISPUTE =
      path -> new Ref.DisputeRef(path.contract(), path.get("dispute"));
  public static final Function<Path, Ref<?>> CREDITS = path -> new Ref.CreditsRef(path.contract());
  public static final Function<Path, Ref<?>> OBLIGATION =
      path -> new Ref.ObligationRef(path.contract(), path.get("obligation"));
  public static final Function<Path, Ref<?>> TICKET =
      path -> new Ref.TicketRef(path.contract(), path.get("ticket"));

  public static ContractRoute of(String key, Who who) {
    return new ContractRoute(key, who, List.of(), List.of(), (_, _) -> true);
  }

  public ContractRoute needing(Function<Path, Ref<?>> ref) {
    return new ContractRoute(key, who, with(needed, ref), also, part);
  }

  public ContractRoute reading(Function<Path, Ref<?>> ref) {
    return new ContractRoute(key, who, needed, with(also, ref), part);
  }

  public ContractRoute having(BiPredicate<Path, Snapshot> thePart) {
    return new ContractRoute(key, who, needed, also, thePart);
  }

  private static List<Function<Path, Ref<?>>> with(
      List<Function<Path, Ref<?>>> refs, Function<Path, Ref<?>> more) {
    List<Function<Path, Ref<?>>> all = new ArrayList<>(refs);
    all.add(more);
    return List.copyOf(all);
  }

  @Override
  public List<Ref<?>> reads(Path path) {
    List<Ref<?>> refs = new ArrayList<>();
    refs.add(new Ref.ContractRef(path.contract()));
    needed.forEach(ref -> refs.add(ref.apply(path)));
    also.forEach(ref -> refs.add(ref.apply(path)));
    return refs;
  }

  @Override
  public Admission admit(Principal principal, Path path, Snapshot found) {
    Optional<Contract> contract = found.find(new Ref.ContractRef(path.contract()));
    boolean there =
        contract.isPresent()
            && needed.stream().allMatch(ref -> found.find(ref.apply(path)).isPresent())
            && part.test(path, found);
    return there
        ? admit(principal, contract.get().sideOf(principal.org()), disputed(path, found))
        : new Admission.Stranger();
  }

  /** An arbiter's office is disputes: it sees nothing that is not in one. */
  private boolean disputed(Path path, Snapshot found) {
    return needed.stream()
        .map(ref -> found.find(ref.apply(path)).orElse(null))
        .anyMatch(
            thing ->
                thing instanceof Dispute
                    || (thing instanceof Milestone m && m.standstill() != null));
  }

  private Admission admit(Principal principal, Optional<Side> side, boolean disputed) {
    if (side.isEmpty()) {
      return disputed && who.allowsOutsider(principal)
          ? new Admission.Admitted(side)
          : new Admission.Stranger();
    }
    return who.allows(side.get(), principal)
        ? new Admission.Admitted(side)
        : new Admission.WrongRole(who.toString());
  }
}
