package dev.surety.local.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class LocalDynamoTest {
  @TempDir Path folder;

  @Test
  void theTableIsMadeAsTheTemplateDeclaresIt() {
    try (LocalDynamo dynamo = LocalDynamo.inMemory()) {
      TableDescription table = dynamo.createIfMissing(TestTable.SPEC);
      assertThat(table.latestStreamArn()).contains("surety/stream");
      assertThat(table.streamSpecification().streamViewTypeAsString()).isEqualTo("NEW_IMAGE");
      assertThat(table.globalSecondaryIndexes().getFirst().projection())
          .isEqualTo(Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build());
      assertThat(dynamo.createIfMissing(TestTable.SPEC).tableArn()).isEqualTo(table.tableArn());
    }
  }

  @Test
  void expiryIsTurnedOnAndOff() {
    try (LocalDynamo dynamo = LocalDynamo.inMemory()) {
      dynamo.createIfMissing(TestTable.SPEC);
      for (boolean enabled : new boolean[] {false, true, true, false}) {
        dynamo.expire(TestTable.SPEC, enabled);
        assertThat(
                dynamo
                    .client()
                    .describeTimeToLive(request -> request.tableName("surety"))
                    .timeToLiveDescription()
                    .timeToLiveStatus())
            .isEqualTo(enabled ? TimeToLiveStatus.ENABLED : TimeToLiveStatus.DISABLED);
      }
    }
  }

  @Test
  void itemsSurviveClosing() {
    for (int opening = 0; opening < 3; opening++) {
      try (LocalDynamo dynamo = LocalDynamo.onDisk(folder)) {
        dynamo.createIfMissing(TestTable.SPEC);
        assertThat(TestTable.has(dynamo.client(), "kept")).isEqualTo(opening > 0);
        TestTable.put(dynamo.client(), "kept", Map.of());
      }
    }
  }

  @Test
  void theDatabaseFileIsInWriteAheadMode() throws Exception {
    LocalDynamo.onDisk(folder).close();
    byte[] header = Files.readAllBytes(folder.resolve("dynamodb.db"));
    // SQLite's file format: write and read version, 2 for write-ahead
    assertThat(header[18]).isEqualTo((byte) 2);
    assertThat(header[19]).isEqualTo((byte) 2);
  }

  @Test
  void whatWasAcknowledgedSurvivesAKillAndTheFolderIsRefusedUntilThen() throws Exception {
    Process other = OtherProcess.start(folder, Integer.MAX_VALUE);
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(OtherProcess.lineWith(output, "acknowledged 20")).contains("acknowledged 20");
      assertThatThrownBy(() -> FolderLock.take(folder))
          .isInstanceOf(FolderInUse.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("pid " + other.pid());
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (FolderLock lock = FolderLock.take(folder);
        LocalDynamo dynamo = LocalDynamo.onDisk(folder)) {
      assertThat(lock).isNotNull();
      for (int i = 0; i <= 20; i++) {
        assertThat(TestTable.has(dynamo.client(), "item-" + i)).isTrue();
      }
    }
  }

  @Test
  void aProcessThatClosesItsDatabaseEndsAndWasQuiet() throws Exception {
    Process other = OtherProcess.start(folder, 1);
    assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(other.inputReader(StandardCharsets.UTF_8).lines()).containsExactly("acknowledged 0");
  }

  @Test
  void theSecondProcessIsRefused() throws Exception {
    try (FolderLock lock = FolderLock.take(folder)) {
      assertThat(lock).isNotNull();
      Process other = OtherProcess.start(folder, 1);
      assertThat(other.inputReader(StandardCharsets.UTF_8).lines())
          .singleElement()
          .asString()
          .contains(folder + " is in use by another surety process (pid ");
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
