package dev.surety.verify.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.surety.local.dynamo.DynamoEndpoint;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.Root;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RuntimeClientTest {
  @Test
  void theContractsFunctionDraftsAContractAndShowsItUnderLambdasOwnRuntimeClient()
      throws Exception {
    LocalGround ground = LocalGround.open();
    try (RuntimeApi api = new RuntimeApi();
        DynamoEndpoint database = DynamoEndpoint.of(LocalGround.database());
        FunctionProcess _ = FunctionProcess.start(api, database.uri(), ground.table())) {
      Reply drafted = reply(api.invoke(sample("post-contracts"))).expect(201);
      String id = drafted.text("/id");
      assertThat(drafted.text("/state")).isEqualTo("DRAFT");

      String read = sample("get-contracts-contract").replace("c_01kjq3t0e8b6zqv5x2n7m4r9ws", id);
      Reply shown = reply(api.invoke(read)).expect(200);
      assertThat(shown.json()).isEqualTo(drafted.json());
      assertThat(shown.etag()).isEqualTo(drafted.etag());

      Reply again = reply(api.invoke(sample("post-contracts"))).expect(201);
      assertThat(again.replayed()).isTrue();
    } finally {
      ground.close();
    }
  }

  private static Reply reply(RuntimeApi.Report report) {
    assumeFalse(
        report.body().contains("UnsatisfiedLinkError")
            || report.body().contains("Failed to load the native runtime interface client library"),
        () -> "the runtime client's native library does not load here: " + report.body());
    assertThat(report.kind()).as(report.body()).isEqualTo("response");
    return Reply.of(report.body().getBytes(StandardCharsets.UTF_8));
  }

  private static String sample(String name) throws Exception {
    return Files.readString(Root.path().resolve("events/contracts/" + name + ".json"));
  }
}
