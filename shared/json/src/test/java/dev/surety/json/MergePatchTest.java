package dev.surety.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of RFC 7396, appendix A. */
class MergePatchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"b\"};              {\"a\":\"c\"};                    {\"a\":\"c\"}",
        "{\"a\":\"b\"};              {\"b\":\"c\"};                    {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"};              {\"a\":null};                     {}",
        "{\"a\":\"b\",\"b\":\"c\"};  {\"a\":null};                     {\"b\":\"c\"}",
        "{\"a\":[\"b\"]};            {\"a\":\"c\"};                    {\"a\":\"c\"}",
        "{\"a\":\"c\"};              {\"a\":[\"b\"]};                  {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}};      {\"a\":{\"b\":\"d\",\"c\":null}}; {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]};    {\"a\":[1]};                      {\"a\":[1]}",
        "[\"a\",\"b\"];              [\"c\",\"d\"];                    [\"c\",\"d\"]",
        "{\"a\":\"b\"};              [\"c\"];                          [\"c\"]",
        "{\"a\":\"foo\"};            null;                             null",
        "{\"a\":\"foo\"};            \"bar\";                          \"bar\"",
        "{\"e\":null};               {\"a\":1};                        {\"e\":null,\"a\":1}",
        "[1,2];                      {\"a\":\"b\",\"c\":null};         {\"a\":\"b\"}",
        "{};                         {\"a\":{\"bb\":{\"ccc\":null}}};  {\"a\":{\"bb\":{}}}"
      })
  void appliesAsTheStandardSays(String document, String patch, String expected)
      throws Json.Malformed {
    assertThat(MergePatch.apply(Json.read(document), Json.read(patch)))
        .isEqualTo(Json.read(expected));
  }

  @Test
  void changesNeitherDocumentNorPatch() throws Json.Malformed {
    JsonNode document = Json.read("{\"a\":{\"b\":1}}");
    JsonNode patch = Json.read("{\"a\":{\"b\":null,\"c\":[2]}}");
    MergePatch.apply(document, patch);
    assertThat(document).isEqualTo(Json.read("{\"a\":{\"b\":1}}"));
    assertThat(patch).isEqualTo(Json.read("{\"a\":{\"b\":null,\"c\":[2]}}"));
  }
}
