package dev.surety.domain.access;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who holds an access. */
public record Holder(String name, @Nullable String email) {

  /** One address is one person; where an address is missing, so is one name. */
  boolean sameAs(Holder other) {
    if (email == null || other.email == null) {
      return plain(name).equals(plain(other.name));
    }
    return plain(email).equals(plain(other.email));
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = new HashMap<>(Map.of("name", name));
    if (email != null) {
      facts.put("email", email);
    }
    return facts;
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
