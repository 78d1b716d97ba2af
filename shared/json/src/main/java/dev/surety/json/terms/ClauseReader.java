package dev.surety.json.terms;

import dev.surety.domain.party.Side;
import dev.surety.domain.terms.Clauses;
import dev.surety.domain.terms.DataAccess;
import dev.surety.domain.terms.IpClause;
import dev.surety.domain.terms.Measures;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** Reads the clauses; most are signed and kept, and no rule acts on them yet. */
final class ClauseReader {
  private enum Rhythm {
    WEEKLY,
    MONTHLY
  }

  private ClauseReader() {}

  static Clauses read(Reader clauses) {
    Reader ip = clauses.object("ip");
    IpClause owner =
        new IpClause(
            ip.oneOf("owner", Side.class), ip.oneOf("transfersOn", IpClause.Passing.class));
    ip.nothingElse();
    Reader confidentiality = clauses.object("confidentiality");
    confidentiality.parsed("term", "a period such as P3Y", "", ClauseReader::period);
    confidentiality.nothingElse();
    List<DataAccess> data =
        clauses.atLeastOne("dataAccess").each("dataAccess", ClauseReader::dataAccess);
    clauses.nothingElse();
    return new Clauses(owner, data);
  }

  static Measures measures(Reader terms) {
    return new Measures(
        terms.each("kpis", Measures.MOST_KPIS, MeasureReader::kpi),
        terms.each("goals", Measures.MOST_GOALS, MeasureReader::goal),
        terms.each("reports", ClauseReader::report));
  }

  /** A length of time in years, months, weeks and days, or in hours. */
  static String period(String text) {
    if (text.contains("T")) {
      Duration.parse(text);
    } else {
      Period.parse(text);
    }
    return text;
  }

  private static DataAccess dataAccess(Reader access) {
    DataAccess read =
        new DataAccess(
            access.text("dataset"),
            access.text("purpose"),
            access.parsed("expiresOn", "a date", LocalDate.EPOCH, LocalDate::parse));
    access.nothingElse();
    return read;
  }

  private static List<String> report(Reader report) {
    report.oneOf("every", Rhythm.class);
    List<String> recipients =
        report.atLeastOne("recipients").texts("recipients", "a contact", "", Names::checked);
    report.nothingElse();
    return recipients;
  }
}
