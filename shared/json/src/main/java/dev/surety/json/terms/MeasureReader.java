package dev.surety.json.terms;

import dev.surety.domain.money.Amounts;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.GoalPlan;
import dev.surety.domain.terms.Kpi;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what is measured beside the service levels: KPIs and goals. */
final class MeasureReader {
  private static final int LONGEST_UNIT = 100;
  private static final int LONGEST_MEASURE = 500;
  private static final int WIDEST_SCALE = 10;

  private MeasureReader() {}

  static Kpi kpi(Reader kpi) {
    Kpi read =
        kpi.oneOf("kind", Kpi.Kind.class) == Kpi.Kind.QUANTITATIVE ? measured(kpi) : reviewed(kpi);
    kpi.nothingElse();
    return read;
  }

  private static Kpi measured(Reader kpi) {
    return new Kpi.Quantitative(
        kpi.name("id"),
        kpi.whole("baseline", 0, Amounts.LARGEST),
        kpi.whole("target", 0, Amounts.LARGEST),
        kpi.text("unit", LONGEST_UNIT),
        kpi.oneOf("direction", Kpi.Direction.class),
        kpi.optionalOneOf("measuredBy", Side.class).orElse(Side.PROVIDER));
  }

  private static Kpi reviewed(Reader kpi) {
    return new Kpi.Qualitative(
        kpi.name("id"),
        kpi.optionalWhole("scale", 2, WIDEST_SCALE)
            .map(Math::toIntExact)
            .orElse(Kpi.Qualitative.USUAL_SCALE),
        kpi.optionalWhole("targetScore", 1, WIDEST_SCALE)
            .map(score -> OptionalInt.of(Math.toIntExact(score)))
            .orElse(OptionalInt.empty()));
  }

  static GoalPlan goal(Reader goal) {
    GoalPlan read =
        new GoalPlan(
            goal.name("id"),
            goal.oneOf("stage", GoalPlan.Stage.class),
            goal.text("measure", LONGEST_MEASURE),
            goal.optionalParsed("kpi", "a KPI's id", "", Names::checked),
            goal.optionalWhole("target", 0, Amounts.LARGEST)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()));
    goal.nothingElse();
    return read;
  }
}
