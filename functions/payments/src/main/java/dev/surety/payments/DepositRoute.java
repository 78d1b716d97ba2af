package dev.surety.payments;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.payment.Deposit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Admission;
import dev.surety.http.Path;
import dev.surety.http.Route;
import java.util.List;
import java.util.Optional;

/**
 * A route about one deposit, which exists for its own organisation and for the platform's
 * operators.
 *
 * @param deciding only the rail, in the person of an operator, says that money has arrived
 */
record DepositRoute(String key, boolean deciding) implements Route {
  static Ref.DepositRef ref(Path path) {
    return new Ref.DepositRef(path.get("deposit"));
  }

  @Override
  public List<Ref<?>> reads(Path path) {
    return List.of(ref(path));
  }

  @Override
  public Admission admit(Principal principal, Path path, Snapshot found) {
    return found
        .find(ref(path))
        .filter(deposit -> concerns(deposit, principal))
        .map(_ -> role(principal))
        .orElse(new Admission.Stranger());
  }

  private Admission role(Principal principal) {
    if (principal.roles().isEmpty()) {
      return new Admission.WrongRole("any role");
    }
    return deciding && !principal.holds(Role.OPERATOR)
        ? new Admission.WrongRole(Role.OPERATOR.name())
        : new Admission.Admitted(Optional.empty());
  }

  private static boolean concerns(Deposit deposit, Principal principal) {
    return deposit.org().equals(principal.org()) || principal.holds(Role.OPERATOR);
  }
}
