package dev.surety.local.gateway;

/**
 * The answer of a local route.
 *
 * @param status the HTTP status
 * @param contentType of the body
 * @param body goes out as UTF-8
 */
public record LocalResponse(int status, String contentType, String body) {

  /** A JSON document. */
  public static LocalResponse json(int status, String document) {
    return new LocalResponse(status, "application/json", document);
  }

  /** A page. */
  public static LocalResponse html(int status, String page) {
    return new LocalResponse(status, "text/html;charset=UTF-8", page);
  }
}
