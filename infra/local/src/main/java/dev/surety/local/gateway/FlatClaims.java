package dev.surety.local.gateway;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims as API Gateway hands them on: every value a string, an array {@code [one two]}. */
final class FlatClaims {

  private FlatClaims() {}

  static Map<String, String> of(Map<String, Object> claims) {
    Map<String, String> flat = new LinkedHashMap<>();
    claims.forEach((name, value) -> flat.put(name, text(value)));
    return flat;
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case List<?> list ->
          list.stream().map(FlatClaims::text).collect(Collectors.joining(" ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + ":" + text(entry.getValue()))
              .collect(Collectors.joining(" ", "map[", "]"));
      case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      case null, default -> String.valueOf(value);
    };
  }
}
