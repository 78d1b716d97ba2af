package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.dossier.Costs;
import dev.surety.domain.dossier.Evaluation;
import dev.surety.domain.dossier.Evaluation.Criterion;
import dev.surety.json.Faults;
import dev.surety.json.Json;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a dossier: what is known of the provider, how it scores, and what it costs. */
final class DossierReader {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST = 50;
  private static final int HEAVIEST = 1_000;
  private static final int BEST = 10;

  private final List<Fault> contradictions = new ArrayList<>();

  private DossierReader() {}

  /**
   * A dossier that was read.
   *
   * @param contradictions what is in form and makes no sense
   */
  record Read(
      JsonNode document,
      Evaluation evaluation,
      Optional<Costs> costs,
      List<Fault> contradictions) {}

  static Read read(Reader body) {
    return new DossierReader().whole(body);
  }

  /** One that was stored when it was whole. */
  static Read stored(String document) {
    return read(new Reader(Json.readOwn(document), "", new Faults()));
  }

  private Read whole(Reader body) {
    body.optionalObject("provider").ifPresent(this::provider);
    Evaluation evaluation = new Evaluation(body.each("evaluation", MOST, this::criterion));
    Optional<Costs> costs = body.optionalObject("costs").map(CostsReader::read);
    body.nothingElse();
    return new Read(body.whole(), evaluation, costs, contradictions);
  }

  private void provider(Reader provider) {
    provider.each("experience", MOST, this::experience);
    provider.each("references", MOST, this::reference);
    provider.nothingElse();
  }

  private String experience(Reader experience) {
    String client = experience.text("client", LONGEST_NAME);
    experience.text("service", LONGEST_NAME);
    LocalDate from = experience.parsed("from", "a date", LocalDate.MIN, LocalDate::parse);
    Optional<LocalDate> to =
        experience.optionalParsed("to", "a date", LocalDate.MAX, LocalDate::parse);
    experience.optionalText("size", LONGEST_NAME);
    experience.nothingElse();
    to.filter(end -> end.isBefore(from))
        .ifPresent(
            end ->
                contradictions.add(
                    new Fault(
                        experience.at("to"), "ends_before_start", end + " is before " + from)));
    return client;
  }

  private String reference(Reader reference) {
    String name = reference.text("name", LONGEST_NAME);
    reference.text("organisation", LONGEST_NAME);
    reference.optionalParsed("email", "an e-mail address", "", Names::email);
    reference.optionalText("statement", LONGEST_TEXT);
    reference.nothingElse();
    return name;
  }

  private Criterion criterion(Reader criterion) {
    Criterion read =
        new Criterion(
            criterion.text("criterion", LONGEST_NAME),
            (int) criterion.whole("weight", 1, HEAVIEST),
            (int) criterion.whole("score", 0, BEST));
    criterion.optionalText("note", LONGEST_TEXT);
    criterion.nothingElse();
    return read;
  }
}
