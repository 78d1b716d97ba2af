package dev.surety.domain.decision;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer where, as an RFC 6901 JSON pointer into the document that was sent
 * @param code what, in stable snake_case
 * @param detail what, for a person, with the offending value
 */
public record Fault(String pointer, String code, String detail) {
  /** The code of a member that must be there and is not. */
  public static final String MISSING = "missing";

  public Fault below(String prefix) {
    return new Fault(prefix + pointer, code, detail);
  }
}
