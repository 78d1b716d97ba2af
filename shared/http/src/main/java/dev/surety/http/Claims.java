package dev.surety.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The verified token's claims, as API Gateway's JWT authorizer passes them on: all of them text.
 */
final class Claims {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}");

  private Claims() {}

  static Optional<Principal> principal(JsonNode claims) {
    String sub = claims.path("sub").asText("");
    String org = claims.path("custom:org").asText("");
    if (!NAME.matcher(sub).matches() || !NAME.matcher(org).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Principal(sub, org, roles(claims.path("cognito:groups").asText(""))));
  }

  /** An array arrives as {@code [admin approver]}; groups that are no role of ours are ignored. */
  private static Set<Role> roles(String groups) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String group : groups.replaceAll("[\\[\\],\"]", " ").trim().split("\\s+", -1)) {
      for (Role role : Role.values()) {
        if (role.name().equals(group.toUpperCase(Locale.ROOT))) {
          roles.add(role);
        }
      }
    }
    return roles;
  }
}
