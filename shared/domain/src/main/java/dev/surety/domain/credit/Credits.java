package dev.surety.domain.credit;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * All service credits of a contract, in one place, so that a release finds what is outstanding in
 * the read that it makes anyway and nets it in its own commit.
 *
 * @param all the oldest first
 */
public record Credits(String contract, long version, List<Credit> all) implements Entity {

  /** Decades of months, and little enough for one stored item. */
  public static final int MOST = 300;

  public Credits {
    all = List.copyOf(all);
  }

  /** What a contract has before its first credit; never stored like this. */
  public static Credits none(String contract) {
    return new Credits(contract, 0, List.of());
  }

  /**
   * What one release nets of one credit.
   *
   * @param amountMinor in minor units, above 0
   */
  public record Application(String credit, long amountMinor) {}

  @Override
  public Ref.CreditsRef ref() {
    return new Ref.CreditsRef(contract);
  }

  public long outstandingMinor() {
    return all.stream().mapToLong(Credit::outstandingMinor).sum();
  }

  /** What is owed for a month, netted or not, in minor units. */
  public long assessedMinor(YearMonth period) {
    return all.stream()
        .filter(credit -> credit.period().equals(period))
        .mapToLong(Credit::assessedMinor)
        .sum();
  }

  Credits with(Credit more) {
    List<Credit> next = new ArrayList<>(all);
    next.add(more);
    return new Credits(contract, version + 1, next);
  }

  /** How an amount, at most what is outstanding, is taken from the credits: the oldest first. */
  public List<Application> applications(long amountMinor) {
    List<Application> applications = new ArrayList<>();
    long left = amountMinor;
    for (Credit credit : all) {
      long part = Math.min(left, credit.outstandingMinor());
      if (part > 0) {
        applications.add(new Application(credit.id(), part));
        left -= part;
      }
    }
    if (left > 0) {
      throw new IllegalArgumentException(
          amountMinor + " is more than the " + outstandingMinor() + " outstanding");
    }
    return applications;
  }

  public Credits applied(List<Application> applications) {
    List<Credit> next = new ArrayList<>();
    for (Credit credit : all) {
      long part =
          applications.stream()
              .filter(a -> a.credit().equals(credit.id()))
              .mapToLong(Application::amountMinor)
              .sum();
      next.add(credit.applied(part));
    }
    return new Credits(contract, version + 1, next);
  }
}
