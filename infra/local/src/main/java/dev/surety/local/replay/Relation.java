package dev.surety.local.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import dev.surety.local.client.TermsFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The contract that the log is replayed under.
 *
 * @param contract its id
 */
record Relation(String contract) {
  static final Person CLIENT = Person.of("org_company", "cleo", "admin", "approver");
  static final Person PROVIDER = Person.of("org_desk", "dana", "admin", "agent");

  /**
   * The terms, with dates that cover the log.
   *
   * @param allHours whether every target counts all hours, whatever its calendar
   */
  static ObjectNode terms(Instant from, Instant to, boolean allHours) {
    ObjectNode terms = TermsFile.beside(Relation.class, "terms.json");
    LocalDate written = LocalDate.parse(terms.path("startsOn").asText());
    LocalDate begins = LocalDate.ofInstant(from, ZoneOffset.UTC);
    LocalDate ends = LocalDate.ofInstant(to, ZoneOffset.UTC).plusYears(1);
    TermsFile.shift(terms, ChronoUnit.DAYS.between(written, begins)).put("endsOn", ends.toString());
    if (allHours) {
      terms
          .path("serviceLevels")
          .path("targets")
          .forEach(target -> ((ObjectNode) target).put("calendar", "always"));
    }
    return terms;
  }

  /**
   * Brings a contract from nothing to active.
   *
   * @throws IllegalStateException when a step is refused
   */
  static Relation sign(ApiClient api, ObjectNode terms) {
    String id = done(api.post(CLIENT, "/v1/contracts", terms)).text("id");
    String path = "/v1/contracts/" + id;
    String hash = done(api.post(CLIENT, path + "/propose", Json.object())).text("termsHash");
    for (Person each : new Person[] {CLIENT, PROVIDER}) {
      done(api.post(each, path + "/sign", Json.object().put("termsHash", hash)));
    }
    done(api.post(CLIENT, path + "/activate", Json.object()));
    return new Relation(id);
  }

  String at(String rest) {
    return "/v1/contracts/" + contract + rest;
  }

  static Reply done(Reply reply) {
    if (!reply.accepted()) {
      throw new IllegalStateException("unexpected answer: " + reply.brief());
    }
    return reply;
  }
}
