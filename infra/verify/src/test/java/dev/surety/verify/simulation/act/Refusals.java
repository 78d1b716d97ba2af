package dev.surety.verify.simulation.act;

/** How requests are refused, in the order in which that is checked. */
public final class Refusals {
  static final Verdict NOT_FOUND = new Verdict.Refused(404, "not_found");
  static final Verdict FORBIDDEN = new Verdict.Refused(403, "");
  static final Verdict MALFORMED = new Verdict.Refused(400, "");

  /** Nobody answers their own request, and nobody takes back another's. */
  static final Verdict OWN_SIDE = new Verdict.Refused(403, "");

  public static final Verdict STALE = new Verdict.Refused(412, "");
  static final Verdict WRONG_STATE = new Verdict.Refused(409, "");
  static final Verdict MEANINGLESS = new Verdict.Refused(422, "");
  static final Verdict NO_MONEY = new Verdict.Refused(422, "insufficient_funds");

  private Refusals() {}
}
