package dev.surety.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

  @Test
  void aFullAnswerIsTakenAsItIs() throws IOException {
    Answer answer =
        read(
            """
            {"statusCode": 201, "headers": {"ETag": "\\"1\\"", "Content-Type": "application/json"},
             "cookies": ["a=1", "b=2"], "body": "{}", "isBase64Encoded": false}
            """);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers())
        .isEqualTo(Map.of("etag", "\"1\"", "content-type", "application/json"));
    assertThat(answer.cookies()).isEqualTo(List.of("a=1", "b=2"));
    assertThat(text(answer)).isEqualTo("{}");
  }

  @Test
  void withoutATypeABodyIsPlainText() throws IOException {
    assertThat(read("{\"statusCode\": 200, \"body\": \"x\"}").headers())
        .isEqualTo(Map.of("content-type", "text/plain;charset=UTF-8"));
  }

  @Test
  void anEncodedBodyIsDecoded() throws IOException {
    Answer answer = read("{\"statusCode\":200,\"body\":\"/wA=\",\"isBase64Encoded\":true}");

    assertThat(answer.body()).containsExactly(0xff, 0);
  }

  @Test
  void aDocumentWithoutStatusWentWell() throws IOException {
    Answer answer = read("{\"message\":\"hi\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).isEqualTo(Map.of("content-type", "application/json"));
    assertThat(text(answer)).isEqualTo("{\"message\":\"hi\"}");
    assertThat(text(read("\"hello\""))).isEqualTo("hello");
    assertThat(text(read("[1]"))).isEqualTo("[1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing of the kind",
        "{\"statusCode\":\"fine\"}",
        "{\"statusCode\":99}",
        "{\"statusCode\":200,\"body\":{}}"
      })
  void whatTheGatewayWouldNotUnderstandIsAFault(String output) {
    assertThatThrownBy(() -> read(output)).isInstanceOf(IOException.class);
  }

  private static Answer read(String output) throws IOException {
    return AnswerReader.read(output.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
