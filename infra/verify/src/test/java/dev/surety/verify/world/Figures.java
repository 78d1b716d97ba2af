package dev.surety.verify.world;

/**
 * Where the money of a deal's first milestone is, in minor units.
 *
 * @param state the milestone's
 * @param client what the client's organisation has available
 * @param provider what the provider's organisation has available
 * @param pending what the provider's organisation waits for
 */
public record Figures(
    String state,
    long held,
    long frozen,
    long released,
    long refunded,
    long client,
    long provider,
    long pending) {

  public static Figures of(String state) {
    return new Figures(state, 0, 0, 0, 0, 0, 0, 0);
  }

  public Figures held(long minor) {
    return new Figures(state, minor, frozen, released, refunded, client, provider, pending);
  }

  public Figures frozen(long minor) {
    return new Figures(state, held, minor, released, refunded, client, provider, pending);
  }

  public Figures released(long minor) {
    return new Figures(state, held, frozen, minor, refunded, client, provider, pending);
  }

  public Figures refunded(long minor) {
    return new Figures(state, held, frozen, released, minor, client, provider, pending);
  }

  public Figures client(long minor) {
    return new Figures(state, held, frozen, released, refunded, minor, provider, pending);
  }

  public Figures provider(long minor) {
    return new Figures(state, held, frozen, released, refunded, client, minor, pending);
  }

  public Figures pending(long minor) {
    return new Figures(state, held, frozen, released, refunded, client, provider, minor);
  }
}
