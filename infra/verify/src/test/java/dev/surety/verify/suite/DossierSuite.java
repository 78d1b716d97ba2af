package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Session;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The client's dossier. The terms' price is 3,000.00 USD for 306 days. */
abstract class DossierSuite extends Suite {
  private static final String DOSSIER =
      """
      {"provider": {"experience": [{"client": "Library", "service": "Moderation",
                                    "from": "2023-05-01", "to": "2025-12-31"}],
                    "references": [{"name": "Mara", "organisation": "Library"}]},
       "evaluation": [{"criterion": "Experience", "weight": 3, "score": 8},
                      {"criterion": "Price", "weight": 2, "score": 6}],
       "costs": {"currency": "USD", "years": 2,
         "inHouse": {"salaries": [{"role": "Moderator", "count": 2, "yearlyMinor": 4200000}],
                     "recruitingMinor": 900000, "toolsMinor": 120000, "trainingMinor": 80000,
                     "overheadBps": 2100},
         "outsourced": {"transitionMinor": 150000, "managementMinor": 600000,
                        "toolsMinor": 60000}}}
      """;

  @Test
  void itIsKeptWholeComparedAndFrozenWithTheClientsSignature() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole());
    Reply kept = put(deal.client(), deal, DOSSIER, Map.of()).expect(201);
    JsonNode shown = deal.client().get(deal.at("/dossier")).expect(200).json();
    assertThat(shown).isEqualTo(kept.json());
    assertThat(shown.path("scoreHundredths").asInt()).isEqualTo(720);
    assertThat(shown.path("comparison").toString())
        .isEqualTo(
            """
            {"currency":"USD","years":2,\
            "inHouse":{"salariesMinor":8400000,"overheadMinor":1764000,"recruitingMinor":450000,\
            "toolsMinor":120000,"trainingMinor":80000,"totalMinor":10814000},\
            "outsourced":{"feesMinor":357843,"transitionMinor":75000,"managementMinor":600000,\
            "toolsMinor":60000,"totalMinor":1092843},\
            "feesFrom":"TERMS","differenceMinor":9721157,"differenceBps":8989}\
            """);

    String next = DOSSIER.replace("\"score\": 8", "\"score\": 9");
    assertThat(put(deal.client(), deal, next, Map.of()).expect(428).code())
        .isEqualTo("if_match_required");
    put(deal.client(), deal, next, Map.of("if-match", "\"7\"")).expect(412);
    put(deal.client(), deal, next, Map.of("if-match", "\"1\"")).expect(200);

    deal.proposed();
    put(deal.client(), deal, DOSSIER, Map.of("if-match", "\"2\"")).expect(200);
    deal.signed();
    Reply frozen = put(deal.client(), deal, next, Map.of("if-match", "\"3\"")).expect(409);
    assertThat(frozen.code()).isEqualTo("dossier_frozen");
    assertThat(frozen.text("/state")).isEqualTo("SIGNED");
    assertThat(deal.client().get(deal.at("/dossier")).json().path("allowedActions")).isEmpty();
  }

  @Test
  void toTheProviderThereIsNoSuchThing() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole());
    put(deal.client(), deal, DOSSIER, Map.of()).expect(201);
    deal.proposed();
    Map<String, String> match = Map.of("if-match", "\"1\"");
    put(deal.provider(), deal, DOSSIER, match).expect(404);
    deal.provider().get(deal.at("/dossier")).expect(404);
    world().as(Caller.STRANGER).get(deal.at("/dossier")).expect(404);
    world().as(Caller.ANNA.but("viewer")).get(deal.at("/dossier")).expect(200);
    put(world().as(Caller.ANNA.but("approver")), deal, DOSSIER, match).expect(403);
    String timeline = deal.provider().get(deal.at("/events?pageSize=200")).expect(200).raw();
    assertThat(timeline).contains("contract.dossier_kept", "sha256").doesNotContain("Library");
    assertThat(deal.provider().get(deal.at("")).expect(200).raw()).doesNotContain("Library");
    Deal other = Deal.drafted(world(), SampleTerms.whole());
    other.client().get(other.at("/dossier")).expect(404);
  }

  @Test
  void whatMakesNoSenseIsNamedAtOnce() {
    Deal deal = Deal.drafted(world(), SampleTerms.whole());
    String contradictory =
        DOSSIER.replace("2025-12-31", "2022-12-31").replace("\"USD\"", "\"EUR\"");
    assertThat(pointers(put(deal.client(), deal, contradictory, Map.of()).expect(422)))
        .containsExactly("/provider/experience/0/to", "/costs/currency");
    String large = DOSSIER.replace("4200000", "9007199254740991");
    assertThat(pointers(put(deal.client(), deal, large, Map.of()).expect(422)))
        .containsExactly("/costs");
    String malformed =
        "{\"evaluation\": [{\"criterion\": \"Price\", \"weight\": 0, \"score\": 11}],"
            + " \"costs\": {\"currency\": \"USD\", \"inHouse\": {}}, \"colour\": 1}";
    assertThat(pointers(put(deal.client(), deal, malformed, Map.of()).expect(400)))
        .containsExactlyInAnyOrder(
            "/evaluation/0/weight",
            "/evaluation/0/score",
            "/costs/inHouse/salaries",
            "/costs/inHouse/recruitingMinor",
            "/costs/inHouse/toolsMinor",
            "/costs/inHouse/trainingMinor",
            "/costs/outsourced",
            "/colour");
    deal.client().get(deal.at("/dossier")).expect(404);
  }

  @Test
  void aDraftWithoutAPriceComparesNothing() {
    Deal deal = Deal.drafted(world(), SampleTerms.with(terms -> terms.remove("priceMinor")));
    Reply kept = put(deal.client(), deal, DOSSIER, Map.of()).expect(201);
    assertThat(kept.json().has("comparison")).isFalse();
    String fees = DOSSIER.replace("\"transitionMinor\"", "\"feesMinor\": 1, \"transitionMinor\"");
    Reply given = put(deal.client(), deal, fees, Map.of("if-match", "\"1\"")).expect(200);
    assertThat(given.text("/comparison/feesFrom")).isEqualTo("DOSSIER");
  }

  private static Reply put(Session who, Deal deal, String body, Map<String, String> headers) {
    return who.send("PUT", deal.at("/dossier"), body, headers);
  }

  private static List<String> pointers(Reply reply) {
    return reply.json().findValuesAsText("pointer");
  }
}
