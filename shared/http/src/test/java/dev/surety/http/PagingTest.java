package dev.surety.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.http.Gateway.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, page by page. */
class PagingTest {
  private final Gateway gateway = new Gateway();

  @ParameterizedTest
  @CsvSource({"1, 1", "50, 50", "200, 200", "201, 200", "3000000000, 200"})
  void aPageIsAtMostTwoHundredRows(String asked, int size) {
    assertThat(row(gateway.send(titles().query("pageSize", asked))))
        .isEqualTo("CLIENT  " + size + " - 0");
  }

  @Test
  void aPageIsFiftyRowsUnlessAsked() {
    assertThat(row(gateway.send(titles()))).isEqualTo("CLIENT  50 - 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "ten", "", "1.5", "9223372036854775808"})
  void aPageHasRows(String size) {
    refused(titles().query("pageSize", size), "page_size_invalid");
  }

  @Test
  void aTokenGoesOnWhereThePageEnded() {
    String token = token(titles());
    assertThat(row(gateway.send(titles().query("pageToken", token))))
        .isEqualTo("CLIENT row-2 50 - 0");
    assertThat(gateway.send(titles().query("pageToken", token).query("pageSize", "7")).status())
        .isEqualTo(200);
  }

  @Test
  void aTokenIsForItsOrganisationListAndFilterOnly() {
    String token = token(titles().query("status", "ACTIVE"));
    refused(titles().query("pageToken", token), "page_token_invalid");
    refused(titles().query("status", "SIGNED").query("pageToken", token), "page_token_invalid");
    refused(
        titles()
            .query("status", "ACTIVE")
            .query("pageToken", token)
            .as("lead", "org_modsq", "[admin]"),
        "page_token_invalid");
    assertThat(gateway.send(titles().query("status", "ACTIVE").query("pageToken", token)).status())
        .isEqualTo(200);
  }

  @Test
  void aTokenOfAnotherListOfTheSameContractIsRefused() {
    String route = "GET /v1/contracts/{contract}/subtitles";
    Gateway two = new Gateway(new ShowTitles(route, "subtitles"));
    String token = two.send(Event.of(route)).body().get("nextPageToken").asText();
    Reply refused = two.send(titles().query("pageToken", token));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("page_token_invalid");
    assertThat(two.send(Event.of(route).query("pageToken", token)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "###", "", "cm93LTI"})
  void aTokenThatWasNeverGivenIsRefused(String token) {
    refused(titles().query("pageToken", token), "page_token_invalid");
  }

  @Test
  void aFilterIsOneOfItsConstantsInAnyCase() {
    assertThat(row(gateway.send(titles().query("status", "active"))))
        .isEqualTo("CLIENT  50 ACTIVE 0");
    refused(titles().query("status", "open"), "filter_invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "9223372036854775808"})
  void aNumberIsWholeAndNotNegative(String after) {
    refused(titles().query("after", after), "number_invalid");
  }

  @Test
  void anUnknownParameterIsRefused() {
    refused(titles().query("colour", "red"), "unknown_parameter");
  }

  @Test
  void aQueryChecksWhoAsksFirst() {
    Event odd = titles().query("colour", "red");
    assertThat(gateway.send(odd.anonymous()).status()).isEqualTo(401);
    assertThat(gateway.send(odd.as("a", "org_other", "[admin]")).status()).isEqualTo(404);
    assertThat(gateway.send(odd.as("a", "org_acme", "[operator]")).status()).isEqualTo(403);
    assertThat(gateway.send(odd.as("a", "org_modsq", "[viewer]")).status()).isEqualTo(400);
  }

  @Test
  void aQueryShowsTheVersion() {
    assertThat(gateway.send(titles()).header("etag")).isEqualTo("\"3\"");
  }

  private static Event titles() {
    return Event.of(ShowTitles.ROUTE);
  }

  private String token(Event event) {
    return gateway.send(event).body().get("nextPageToken").asText();
  }

  private void refused(Event event, String code) {
    Reply reply = gateway.send(event);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo(code);
  }

  private static String row(Reply reply) {
    return reply.body().at("/rows/0").asText();
  }
}
