package dev.surety.domain.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why the domain says no. A value, never an exception.
 *
 * @param kind what sort of no it is
 * @param code stable snake_case
 * @param detail for a person
 * @param faults every single fault, where the input is to blame
 * @param facts typed facts the caller can act on, JSON-compatible
 */
public record Refusal(
    Kind kind, String code, String detail, List<Fault> faults, Map<String, Object> facts) {

  /** The sorts of refusal, in the order in which they are checked. */
  public enum Kind {
    /** The person may not, whatever the state. */
    FORBIDDEN,
    /** Not now: the subject's state does not allow it. */
    STATE,
    /** Not so: what was asked makes no sense for this subject. */
    MEANING
  }

  public Refusal {
    faults = List.copyOf(faults);
    facts = Map.copyOf(facts);
  }

  /** Refused because of the state; names it and what would be allowed. */
  public static Refusal state(
      Enum<?> state, List<String> allowedActions, String code, String detail) {
    Map<String, Object> facts = Map.of("state", state.name(), "allowedActions", allowedActions);
    return new Refusal(Kind.STATE, code, detail, List.of(), facts);
  }

  /** The same with another typed fact. */
  public Refusal stating(String name, Object fact) {
    Map<String, Object> more = new HashMap<>(facts);
    more.put(name, fact);
    return new Refusal(kind, code, detail, faults, more);
  }

  public static Refusal meaning(String code, String detail, Fault... faults) {
    return meaning(code, detail, List.of(faults));
  }

  public static Refusal meaning(String code, String detail, List<Fault> faults) {
    return new Refusal(Kind.MEANING, code, detail, faults, Map.of());
  }

  Refusal below(String prefix) {
    return new Refusal(
        kind, code, detail, faults.stream().map(fault -> fault.below(prefix)).toList(), facts);
  }

  public static Refusal forbidden(String code, String detail) {
    return new Refusal(Kind.FORBIDDEN, code, detail, List.of(), Map.of());
  }
}
