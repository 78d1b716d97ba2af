package dev.surety.domain.attainment;

import dev.surety.domain.sla.Measure;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The standing observations of a metric that begin in a year, in UTC. One item holds them, so that
 * whether a new one overlaps is decided in the one read of its command, and what a period counts is
 * read under at most a few names.
 */
public record ObservedYear(
    String contract, Measure metric, int year, long version, List<Standing> standing)
    implements Entity {

  /** One a day, and some; the item stays well below what can be stored. */
  public static final int MOST = 400;

  public ObservedYear {
    standing = List.copyOf(standing);
  }

  /** What counts of an observation. */
  public record Standing(String id, Instant from, Instant to, long met, long total) {
    boolean overlaps(Instant otherFrom, Instant otherTo) {
      return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }
  }

  static ObservedYear empty(Ref.ObservedYearRef ref) {
    return new ObservedYear(ref.contract(), ref.metric(), ref.year(), 0, List.of());
  }

  /** The years whose observations can overlap this stretch of time. */
  public static List<Ref.ObservedYearRef> near(
      String contract, Measure metric, Instant from, Instant to) {
    Instant furthest = from.plus(Observations.LONGEST);
    // a longer one is refused, and must not name more years than can be read
    return names(
        contract, metric, from.minus(Observations.LONGEST), to.isAfter(furthest) ? furthest : to);
  }

  /** The years whose observations can begin in this stretch of time. */
  public static List<Ref.ObservedYearRef> names(
      String contract, Measure metric, Instant from, Instant to) {
    return IntStream.rangeClosed(of(from), of(to))
        .mapToObj(year -> new Ref.ObservedYearRef(contract, metric, year))
        .toList();
  }

  static int of(Instant at) {
    return at.atOffset(ZoneOffset.UTC).getYear();
  }

  @Override
  public Ref.ObservedYearRef ref() {
    return new Ref.ObservedYearRef(contract, metric, year);
  }

  /** Those that begin at or after {@code from} and before {@code to}, in order. */
  public List<Standing> beginning(Instant from, Instant to) {
    return standing.stream()
        .filter(s -> !s.from().isBefore(from) && s.from().isBefore(to))
        .sorted(Comparator.comparing(Standing::from))
        .toList();
  }

  Optional<Standing> overlapping(Instant from, Instant to) {
    return standing.stream().filter(s -> s.overlaps(from, to)).findFirst();
  }

  ObservedYear without(String observation) {
    return changed(standing.stream().filter(s -> !s.id().equals(observation)).toList());
  }

  ObservedYear with(Observation observation) {
    List<Standing> all = new ArrayList<>(standing);
    all.add(
        new Standing(
            observation.id(),
            observation.from(),
            observation.to(),
            observation.met(),
            observation.total()));
    return changed(all);
  }

  private ObservedYear changed(List<Standing> next) {
    return new ObservedYear(contract, metric, year, version + 1, next);
  }
}
