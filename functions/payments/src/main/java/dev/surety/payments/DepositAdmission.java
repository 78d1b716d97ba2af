package dev.surety.payments;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.payment.Deposit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Admission;
import dev.surety.http.Path;
import java.util.Optional;

/** A deposit exists for its own organisation and for the platform's operators. */
final class DepositAdmission {
  private DepositAdmission() {}

  static Ref.DepositRef ref(Path path) {
    return new Ref.DepositRef(path.get("deposit"));
  }

  static Admission toSee(Principal principal, Path path, Snapshot found) {
    return found
        .find(ref(path))
        .filter(deposit -> concerns(deposit, principal))
        .<Admission>map(
            _ ->
                principal.roles().isEmpty()
                    ? new Admission.WrongRole("any role")
                    : new Admission.Admitted(Optional.empty()))
        .orElse(new Admission.Stranger());
  }

  /** Only the rail, in the person of an operator, says that money has arrived. */
  static Admission toDecide(Principal principal, Path path, Snapshot found) {
    return switch (toSee(principal, path, found)) {
      case Admission.Admitted _ when !principal.holds(Role.OPERATOR) ->
          new Admission.WrongRole(Role.OPERATOR.name());
      case Admission admission -> admission;
    };
  }

  private static boolean concerns(Deposit deposit, Principal principal) {
    return deposit.org().equals(principal.org()) || principal.holds(Role.OPERATOR);
  }
}
