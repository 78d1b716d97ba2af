package dev.surety.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.decision.Refusal;
import dev.surety.http.Gateway.Reply;
import dev.surety.json.Json;
import dev.surety.json.Reader;
import org.junit.jupiter.api.Test;

/** A question with a body: checked like everything else, and nothing is kept of it. */
class InquiryTest {
  private static final String ROUTE = "POST /v1/words/measure";

  /** How long a word is. */
  private static final class MeasureWord extends Inquiry<String> {
    MeasureWord() {
      super(OrganisationRoute.of(ROUTE));
    }

    @Override
    public String decode(Reader body) {
      return body.text("word");
    }

    @Override
    public Finding find(Given given, String word) {
      return word.contains(" ")
          ? new Finding.Refused(Refusal.meaning("words_many", "one word, not " + word))
          : new Finding.Found(Answer.ok(Json.object().put("length", word.length())));
    }
  }

  private final Gateway gateway = new Gateway(new MeasureWord());
  private final Event event = Event.of(ROUTE).as("a", "org_any", "[viewer]");

  @Test
  void isAnsweredWithoutAKeyAndCommitsNothing() {
    Reply reply = gateway.send(event.body("{\"word\":\"deadline\"}"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().path("length").asInt()).isEqualTo(8);
    assertThat(gateway.store().commits()).isEmpty();
  }

  @Test
  void theFirstCheckThatFailsAnswers() {
    event.body("{\"word\":").anonymous();
    answers(401, "unauthorized");
    event.as("a", "org_any", "[]");
    answers(403, "role_missing");
    event.as("a", "org_any", "[agent]");
    answers(400, "malformed_json");
    event.body("{\"word\":5,\"colour\":1}");
    answers(400, "invalid_body");
    event.body("{\"word\":\"two words\"}");
    answers(422, "words_many");
    assertThat(gateway.store().commits()).isEmpty();
  }

  @Test
  void everyFaultIsTold() {
    assertThat(
            gateway
                .send(event.body("{\"word\":5,\"colour\":1}"))
                .body()
                .get("errors")
                .valueStream()
                .map(e -> e.get("pointer").asText()))
        .containsExactly("/word", "/colour");
  }

  private void answers(int status, String code) {
    Reply reply = gateway.send(event);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.header("content-type")).isEqualTo(Problem.TYPE);
  }
}
