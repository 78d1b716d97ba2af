package dev.surety.http;

/**
 * The path names a part of an entity that it does not have; answered like any id that is missing.
 */
public final class NoSuchThing extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoSuchThing() {
    super("no such thing", null, false, false);
  }
}
