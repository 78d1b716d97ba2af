package dev.surety.payments;

import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Admission;
import dev.surety.http.Path;
import dev.surety.http.Route;
import java.util.List;
import java.util.Optional;

/**
 * A route about one payment order, which exists for its own organisation and for the platform's
 * operators.
 *
 * @param deciding only the rail, in the person of an operator, says that money has moved
 */
record OrderRoute(String key, OrderKind kind, boolean deciding) implements Route {
  /** Where orders of a kind are, such as {@code /v1/payouts}. */
  static String path(OrderKind kind) {
    return "/v1/" + kind.word() + "s";
  }

  static OrderRoute show(OrderKind kind) {
    return new OrderRoute("GET " + path(kind) + "/{order}", kind, false);
  }

  static OrderRoute decide(OrderKind kind, String action) {
    return new OrderRoute("POST " + path(kind) + "/{order}/" + action, kind, true);
  }

  static Ref.PaymentOrderRef ref(Path path) {
    return new Ref.PaymentOrderRef(path.get("order"));
  }

  @Override
  public List<Ref<?>> reads(Path path) {
    return List.of(ref(path));
  }

  @Override
  public Admission admit(Principal principal, Path path, Snapshot found) {
    return found
        .find(ref(path))
        .filter(order -> order.kind() == kind && concerns(order, principal))
        .map(order -> role(order, principal))
        .orElse(new Admission.Stranger());
  }

  private Admission role(PaymentOrder order, Principal principal) {
    if (principal.roles().isEmpty()) {
      return new Admission.WrongRole("any role");
    }
    boolean decides = principal.holds(Role.OPERATOR) && !order.org().equals(principal.org());
    return deciding && !decides
        ? new Admission.WrongRole(Role.OPERATOR + " of another organisation")
        : new Admission.Admitted(Optional.empty());
  }

  private static boolean concerns(PaymentOrder order, Principal principal) {
    return order.org().equals(principal.org()) || principal.holds(Role.OPERATOR);
  }
}
