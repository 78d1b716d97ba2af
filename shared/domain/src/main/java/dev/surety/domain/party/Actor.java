package dev.surety.domain.party;

/** Who did something, as the timeline remembers it. */
public record Actor(String org, String sub) {
  /** The scheduler's own identity: timers only. */
  public static final Actor SYSTEM = new Actor("surety", "system");
}
