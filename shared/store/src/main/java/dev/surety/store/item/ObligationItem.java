package dev.surety.store.item;

import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Obligation.Answer;
import dev.surety.domain.obligation.Obligation.Reminder;
import dev.surety.domain.obligation.ObligationState;
import dev.surety.domain.obligation.Showing;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.ObligationPlan;
import dev.surety.domain.terms.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An obligation as it is stored. */
public final class ObligationItem {
  private ObligationItem() {}

  public static Fields write(Obligation obligation) {
    Answer by = obligation.by();
    return Fields.none()
        .with("contract", obligation.contract())
        .with("id", obligation.id())
        .with("plan", plan(obligation.plan()))
        .with("state", obligation.state())
        .with("lastInstant", obligation.dueAt())
        .withAll("reminders", obligation.reminders(), ObligationItem::reminder)
        .with("recursAt", obligation.recursAt())
        .withAll("showings", obligation.showings(), ObligationItem::showing)
        .with("overdue", obligation.overdue())
        .with("note", obligation.note())
        .with("by", by == null ? null : ContractItem.actor(by.who()).with("at", by.at()));
  }

  public static Obligation read(Fields item, long version) {
    return new Obligation(
        item.text("contract"),
        item.text("id"),
        version,
        plan(item.fields("plan")),
        item.constant("state", ObligationState.class),
        item.instantOrNull("lastInstant"),
        item.all("reminders", f -> new Reminder(f.text("name"), f.instant("at"))),
        item.instantOrNull("recursAt"),
        item.all("showings", ObligationItem::showing),
        item.flag("overdue"),
        item.textOrNull("note"),
        answerOrNull(item.fieldsOrNull("by")));
  }

  private static @Nullable Answer answerOrNull(@Nullable Fields by) {
    return by == null ? null : new Answer(ContractItem.actor(by), by.instant("at"));
  }

  private static Fields reminder(Reminder reminder) {
    return Fields.none().with("name", reminder.name()).with("at", reminder.at());
  }

  private static Fields showing(Showing showing) {
    return ContractItem.actor(showing.by())
        .with("text", showing.text())
        .with("uri", showing.uri())
        .with("sha256", showing.sha256())
        .with("people", showing.people())
        .with("at", showing.at());
  }

  private static Showing showing(Fields fields) {
    return new Showing(
        fields.text("text"),
        fields.textOrNull("uri"),
        fields.textOrNull("sha256"),
        fields.texts("people"),
        ContractItem.actor(fields),
        fields.instant("at"));
  }

  private static Fields plan(ObligationPlan plan) {
    return Fields.none()
        .with("id", plan.id())
        .with("kind", plan.kind())
        .with("owner", plan.owner())
        .with("what", plan.what())
        .with("mandatory", plan.mandatory())
        .with("due", plan.due().map(Span::toString).orElse(null))
        .with("form", plan.form())
        .with("every", plan.every().orElse(null))
        .with("reminders", plan.reminders().stream().map(Span::toString).toList())
        .with("phase", plan.phase().orElse(null));
  }

  private static ObligationPlan plan(Fields fields) {
    return new ObligationPlan(
        fields.text("id"),
        fields.constant("kind", ObligationPlan.Kind.class),
        fields.constant("owner", Side.class),
        fields.text("what"),
        fields.flag("mandatory"),
        Optional.ofNullable(fields.textOrNull("due")).map(Span::parse),
        fields.constant("form", ObligationPlan.Form.class),
        Optional.ofNullable(fields.textOrNull("every")).map(ObligationPlan.Rhythm::valueOf),
        fields.texts("reminders").stream().map(Span::parse).toList(),
        Optional.ofNullable(fields.textOrNull("phase")));
  }
}
