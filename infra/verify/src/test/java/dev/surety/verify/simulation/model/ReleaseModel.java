package dev.surety.verify.simulation.model;

/** What a provider was paid once. */
public final class ReleaseModel {
  private final String id;
  private final long net;

  /** What the provider gave back of it. */
  public long refunded;

  /** In how many parts. */
  public int refunds;

  public ReleaseModel(String id, long net) {
    this.id = id;
    this.net = net;
  }

  public String id() {
    return id;
  }

  public long kept() {
    return net - refunded;
  }
}
