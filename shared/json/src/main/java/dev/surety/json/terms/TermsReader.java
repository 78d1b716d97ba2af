package dev.surety.json.terms;

import dev.surety.domain.calendar.CalendarSpec;
import dev.surety.domain.party.Role;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.AuthorityLimit;
import dev.surety.domain.terms.Contact;
import dev.surety.domain.terms.EscalationLevel;
import dev.surety.domain.terms.MilestonePlan;
import dev.surety.domain.terms.Terms;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the members of the terms that stand at the top, and leaves the rest to their own readers.
 */
final class TermsReader {
  private enum Pricing {
    FIXED,
    HOURLY,
    RETAINER,
    HYBRID
  }

  private enum Owner {
    PROVIDER,
    CLIENT,
    SHARED
  }

  /** Their evidence is kept with the contract, whose item must stay well below 400 KB. */
  private static final int MOST_OBLIGATIONS = 40;

  private static final int MOST_DELIVERABLES = 20;
  private static final int LONGEST_TITLE = 200;
  private static final ZoneId UTC = ZoneId.of("UTC");

  private TermsReader() {}

  static Terms read(Reader terms) {
    Map<String, CalendarSpec> calendars = calendars(terms);
    String client = terms.optionalParsed("client", "a name", "", Names::checked).orElse("");
    terms.oneOf("pricing", Pricing.class);
    scope(terms.object("scope"));
    return new Terms(
        terms.text("title", LONGEST_TITLE),
        client,
        terms.name("provider"),
        terms.name("currency"),
        terms.minor("priceMinor", 0),
        terms.optionalParsed("zone", Names.ZONE, UTC, Names::zone).orElse(UTC),
        date(terms, "startsOn"),
        date(terms, "endsOn"),
        ServiceLevelReader.read(terms.object("serviceLevels"), calendars),
        CreditReader.read(terms.object("credits")),
        terms.atLeastOne("milestones").each("milestones", TermsReader::milestone),
        PaymentReader.read(terms.object("payment")),
        terms.atLeastOne("authority").each("authority", TermsReader::authority),
        terms.atLeastOne("contacts").each("contacts", TermsReader::contact),
        escalation(terms.object("escalation")),
        terms
            .atLeastOne("obligations")
            .each("obligations", MOST_OBLIGATIONS, LifeReader::obligation),
        ClauseReader.measures(terms),
        ClauseReader.read(terms.object("clauses")),
        LifeReader.life(terms),
        LifeReader.issues(terms));
  }

  private static LocalDate date(Reader reader, String name) {
    return reader.parsed(name, "a date", LocalDate.EPOCH, LocalDate::parse);
  }

  private static Map<String, CalendarSpec> calendars(Reader terms) {
    Map<String, CalendarSpec> all = new LinkedHashMap<>();
    Reader calendars = terms.object("calendars");
    calendars.entries(
        (name, node) -> {
          if (!Names.isName(name)) {
            terms
                .faults()
                .add(calendars.at(name), "malformed", "a calendar has a name, not " + name);
          }
          Reader calendar = new Reader(node, calendars.at(name), terms.faults());
          all.put(name, CalendarReader.read(calendar));
        });
    return all;
  }

  private static void scope(Reader scope) {
    scope
        .atLeastOne("activities")
        .each(
            "activities",
            activity -> {
              activity.oneOf("owner", Owner.class);
              String name = activity.text("name");
              activity.nothingElse();
              return name;
            });
    scope.nothingElse();
  }

  private static MilestonePlan milestone(Reader milestone) {
    MilestonePlan plan =
        new MilestonePlan(
            milestone.name("id"),
            milestone.text("title", LONGEST_TITLE),
            milestone.minor("amountMinor", 1),
            date(milestone, "dueOn"),
            milestone.texts("deliverables", "text", "", TermsReader::deliverable));
    if (plan.deliverables().size() > MOST_DELIVERABLES) {
      milestone
          .faults()
          .add(milestone.at("deliverables"), "too_many", "at most " + MOST_DELIVERABLES);
    }
    milestone.nothingElse();
    return plan;
  }

  private static String deliverable(String text) {
    if (text.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private enum Decided {
    APPROVE
  }

  private static AuthorityLimit authority(Reader entry) {
    AuthorityLimit limit =
        new AuthorityLimit(
            entry.oneOf("decision", Decided.class).name(),
            entry.parsed(
                "role",
                "a role such as approver",
                Role.APPROVER,
                text -> Role.valueOf(text.toUpperCase(Locale.ROOT))),
            entry.minor("limitMinor", 0));
    entry.nothingElse();
    return limit;
  }

  private static Contact contact(Reader contact) {
    String id = contact.parsed("id", "a name such as provider:duty", "", TermsReader::contactId);
    Contact read =
        new Contact(
            id,
            contact.optionalText("name", LONGEST_TITLE).orElse(id),
            contact.parsed("email", "an e-mail address", "", Names::email),
            contact.flag("emergency", false),
            contact.optionalParsed("hours", "a calendar's name", "", Names::checked));
    contact.nothingElse();
    return read;
  }

  private static String contactId(String text) {
    boolean sided =
        text.startsWith(Side.CLIENT.prefix() + ":")
            || text.startsWith(Side.PROVIDER.prefix() + ":");
    if (!sided) {
      throw new IllegalArgumentException(text);
    }
    return Names.checked(text);
  }

  private static List<EscalationLevel> escalation(Reader escalation) {
    List<EscalationLevel> levels =
        escalation.atLeastOne("levels").each("levels", TermsReader::escalationLevel);
    escalation.nothingElse();
    return levels;
  }

  private static EscalationLevel escalationLevel(Reader level) {
    level.optionalText("channel");
    level.optionalParsed("after", "a duration", Duration.ZERO, Names::duration);
    EscalationLevel read =
        new EscalationLevel(
            (int) level.whole("level", 1, 9),
            level.atLeastOne("contacts").texts("contacts", "a contact", "", Names::checked));
    level.nothingElse();
    return read;
  }
}
