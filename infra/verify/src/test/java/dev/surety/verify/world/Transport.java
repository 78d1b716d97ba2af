package dev.surety.verify.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a person's request reaches the functions. */
public interface Transport {
  /**
   * One request.
   *
   * @param target path and query
   * @param body null for none
   */
  Reply request(
      Caller caller,
      String method,
      String target,
      Map<String, String> headers,
      @Nullable String body);
}
