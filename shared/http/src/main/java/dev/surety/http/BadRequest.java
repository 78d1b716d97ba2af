package dev.surety.http;

/** A query that cannot be answered as it was asked. */
public final class BadRequest extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  /** A query parameter makes no sense. */
  public BadRequest(String code, String detail) {
    this(400, code, detail);
  }

  private BadRequest(int status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  /** Every parameter makes sense, but what they ask for together is not answered: 422. */
  public static BadRequest unprocessable(String code, String detail) {
    return new BadRequest(422, code, detail);
  }

  /** What a parameter names is not there for whoever asks: 404, as for a path. */
  public static BadRequest nothingThere() {
    Problem problem = Problem.notFound();
    return new BadRequest(problem.status(), problem.code(), problem.detail());
  }

  Problem problem() {
    return Problem.of(status, code, String.valueOf(getMessage()));
  }
}
