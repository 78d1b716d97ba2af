package dev.surety.http;

/** A query parameter that makes no sense. */
public final class BadRequest extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;

  public BadRequest(String code, String detail) {
    super(detail);
    this.code = code;
  }

  Problem problem() {
    return Problem.of(400, code, String.valueOf(getMessage()));
  }
}
