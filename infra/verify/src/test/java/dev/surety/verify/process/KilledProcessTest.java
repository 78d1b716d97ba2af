package dev.surety.verify.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
  private static final int BEFORE_THE_KILL = 4;

  /** Without settled writes one answer in three was lost. */
  private static final int ROUNDS = 5;

  @TempDir Path data;

  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private final CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);

  @Test
  void whatWasAcknowledgedOutlivesKillNineAndPendingMailsAreSent() throws Exception {
    Deal deal;
    int asked;
    try (LiveStack stack = LiveStack.start(data);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      deal = Deal.approved(stack, 100_000);
      Deal paying = deal;
      Future<Integer> series = thread.submit(() -> releaseUntilItDies(paying));
      enough.await();
      stack.kill();
      asked = series.get();
    }
    try (LiveStack stack = LiveStack.start(data)) {
      Deal after = deal.over(stack);
      // whether it was done before the kill or not, the last key now has its one effect
      release(after, asked).expect(201);
      assertThat(releases(after)).hasSize(asked).containsAll(acknowledged);
      assertThat(after.milestone("M1").whole("/releasedMinor")).isEqualTo(asked * 100L);
      assertThat(after.balance(after.provider(), "provider:org_modsq:available"))
          .isEqualTo(asked * 100L);
      assertThat(after.verification().json().path("verified").asBoolean()).isTrue();
      stack.advance("PT5M");
      stack.advance("PT5M");
      assertMailed(stack, asked);
    }
  }

  @Test
  void aWriteIsOnFileWhenItIsAcknowledged() throws Exception {
    Deal deal;
    try (LiveStack stack = LiveStack.start(data)) {
      deal = Deal.approved(stack, 100_000);
      acknowledged.add(release(deal, 1).expect(201).text("/id"));
      stack.kill();
    }
    for (int number = 2; number <= ROUNDS; number++) {
      try (LiveStack stack = LiveStack.start(data)) {
        Deal after = deal.over(stack);
        assertThat(releases(after)).containsExactlyInAnyOrderElementsOf(acknowledged);
        acknowledged.add(release(after, number).expect(201).text("/id"));
        stack.kill();
      }
    }
  }

  /** Pays 1.00 again and again; the number of the request that got no answer. */
  private int releaseUntilItDies(Deal deal) {
    for (int number = 1; ; number++) {
      try {
        acknowledged.add(release(deal, number).expect(201).text("/id"));
        enough.countDown();
      } catch (UncheckedIOException killed) {
        return number;
      }
    }
  }

  private static Reply release(Deal deal, int number) {
    String path = deal.at("/milestones/M1/releases");
    return deal.client().post(path, "{\"amountMinor\": 100}", "release-" + number);
  }

  private static List<String> releases(Deal deal) {
    return deal.client()
        .get(deal.at("/milestones/M1/releases"))
        .json()
        .path("releases")
        .findValuesAsText("id");
  }

  /** Every release to both of the provider's desks; twice only where the kill came after SES. */
  private static void assertMailed(LiveStack stack, int releases) throws Exception {
    for (String desk : List.of("duty@modsq.example", "lead@modsq.example")) {
      long mailed = 0;
      for (JsonNode mail : stack.mails()) {
        boolean about = mail.path("subject").asText().startsWith("Released: ");
        mailed += about && mail.at("/to/0").asText().equals(desk) ? 1 : 0;
      }
      assertThat(mailed).as(desk).isBetween((long) releases, releases + 1L);
    }
  }
}
