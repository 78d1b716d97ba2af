package dev.surety.stripe;

/** Where secrets are kept. Only references to them are configured, logged or thrown. */
public interface Secrets {
  /**
   * A secret's text, as it is now or was a few minutes ago.
   *
   * @param reference such as a parameter's name
   * @throws Unavailable if it cannot be had
   */
  String text(String reference);

  /** A secret could not be read. Says which, and never anything of what it is. */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unavailable(String reference, String why) {
      super("secret " + reference + ": " + why);
    }
  }
}
