package dev.surety.json.terms;

import dev.surety.domain.calendar.CalendarSpec;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Standard;
import dev.surety.domain.sla.Target;
import dev.surety.domain.sla.Threshold;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads targets, thresholds and standards. */
final class ServiceLevelReader {
  private static final Pattern PERCENT = Pattern.compile("([1-9][0-9]?|100)%");
  private static final Pattern PRIORITY = Pattern.compile("\\*|[A-Z0-9_]{1,32}");
  private static final int ALL = 10_000;
  private static final int LONGEST_UNIT = 40;

  private ServiceLevelReader() {}

  static ServiceLevels read(Reader levels, Map<String, CalendarSpec> calendars) {
    List<Target> targets = levels.atLeastOne("targets").each("targets", ServiceLevelReader::target);
    List<Threshold> thresholds = levels.each("thresholds", ServiceLevelReader::threshold);
    List<Standard> standards = levels.each("attainment", ServiceLevelReader::standard);
    List<String> pauseOn = levels.texts("pauseOn", "a reason", "", Names::checked);
    levels.nothingElse();
    return new ServiceLevels(calendars, targets, thresholds, new HashSet<>(pauseOn), standards);
  }

  private static Target target(Reader target) {
    Target read =
        new Target(
            target.oneOf("metric", Metric.class),
            target.parsed(
                "priority",
                "a priority such as HIGH, or *",
                Target.ANY,
                ServiceLevelReader::priority),
            target.parsed(
                "within",
                "a duration above zero, such as PT1H",
                Duration.ofHours(1),
                Names::target),
            target.text("calendar"));
    target.nothingElse();
    return read;
  }

  static String priority(String text) {
    if (!PRIORITY.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Threshold threshold(Reader threshold) {
    Optional<Long> level = threshold.optionalWhole("level", 1, 9);
    // an escalation level names its own contacts
    Reader named = level.isPresent() ? threshold : threshold.atLeastOne("notify");
    Threshold read = at(threshold, named.texts("notify", "a contact", "", Names::checked));
    threshold.nothingElse();
    return level.map(n -> read.escalatingTo(n.intValue())).orElse(read);
  }

  private static Threshold at(Reader threshold, List<String> recipients) {
    boolean before = threshold.has("before");
    boolean after = threshold.has("after");
    if ((before ? 1 : 0) + (after ? 1 : 0) + (threshold.has("at") ? 1 : 0) > 1) {
      threshold.faults().add(threshold.at("at"), "ambiguous", "only one of at, before and after");
    }
    if (before) {
      return Threshold.before(duration(threshold, "before"), recipients);
    }
    if (after) {
      return Threshold.after(duration(threshold, "after"), recipients);
    }
    int percent = threshold.parsed("at", "a part such as 75%", 100, ServiceLevelReader::percent);
    return Threshold.percent(percent, recipients);
  }

  private static Duration duration(Reader threshold, String name) {
    return threshold.parsed(name, "a duration such as PT15M", Duration.ofHours(1), Names::target);
  }

  private static int percent(String text) {
    Matcher matcher = PERCENT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    return Integer.parseInt(matcher.group(1));
  }

  private static Standard standard(Reader standard) {
    Measure metric = standard.oneOf("metric", Measure.class);
    for (String name : List.of("measuredBy", "unit")) {
      if (standard.has(name) && !metric.observed()) {
        standard.faults().add(standard.at(name), "measured_by_clock", "clocks measure " + metric);
      }
    }
    Standard read =
        new Standard(
            metric,
            standard
                .optionalParsed("priority", "a priority", Target.ANY, ServiceLevelReader::priority)
                .orElse(Target.ANY),
            (int) standard.whole("targetBps", 0, ALL),
            standard.optionalOneOf("measuredBy", Side.class).orElse(Side.PROVIDER),
            standard.optionalText("unit", LONGEST_UNIT).orElse(null));
    standard.nothingElse();
    return read;
  }
}
