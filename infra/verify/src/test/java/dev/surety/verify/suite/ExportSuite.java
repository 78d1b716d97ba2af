package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.sample.Story;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Export;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Service;
import dev.surety.verify.world.Verifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract leaves whole, and proves itself to a program that knows nothing of Surety. */
abstract class ExportSuite extends Suite {
  @TempDir Path folder;

  @Test
  void aContractWithAllThatCanHappenIsVerifiedAndAnyForgeryIsNamed() {
    Export export = lively();
    Verifier verifier = new Verifier(folder);
    Verifier.Verdict whole = verifier.verifyAsDocumented(export);
    assertThat(whole.lines()).as("every check").endsWith("verified");
    assertThat(whole.failures()).isEmpty();
    assertThat(whole.holds()).isTrue();
    assertThat(whole.lines()).noneMatch(line -> line.startsWith("note"));
    for (Forgery forgery : Forgery.all()) {
      Verifier.Verdict verdict = verifier.verify(forgery.deed().apply(export));
      assertThat(verdict.holds()).as(forgery.what()).isFalse();
      assertThat(verdict.failures())
          .as(forgery.what())
          .anyMatch(line -> line.contains(forgery.check()) && line.contains(forgery.named()));
    }
  }

  @Test
  void pagesOfAnySizeHoldTheSameRecords() {
    Deal deal = Deal.active(world());
    deal.ticket("e1");
    List<ObjectNode> records = Export.of(deal.client(), deal.id(), 200).records();
    assertThat(Export.of(deal.provider(), deal.id(), 1).records()).isEqualTo(records);
    assertThat(records).extracting(r -> r.path("record").asText()).startsWith("header", "contract");
  }

  @Test
  void everyRoleOfEitherSideMayAndNobodyElse() {
    Deal deal = Deal.active(world());
    String path = deal.at("/export?pageSize=2");
    for (Caller caller : List.of(Caller.ANNA.but("viewer"), Caller.BEN.but("agent"))) {
      world().as(caller).get(path).expect(200);
    }
    Reply stranger = world().as(Caller.STRANGER).get(path).expect(404);
    Reply missing = world().as(Caller.ANNA).get(path.replace(deal.id(), deal.id() + "x"));
    assertThat(stranger.code()).isEqualTo(missing.expect(404).code());
    String token = deal.client().get(path).expect(200).text("/nextPageToken");
    Reply foreign = deal.provider().get(path + "&pageToken=" + token).expect(400);
    assertThat(foreign.code()).isEqualTo("page_token_invalid");
  }

  @Test
  void aTokenThatWasMadeUpIsRefused() {
    Deal deal = Deal.active(world());
    String token = deal.client().get(deal.at("/export?pageSize=2")).text("/nextPageToken");
    String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    assertThat(text).endsWith(";1" + ",0".repeat(21) + ";");
    String mark = text.substring(0, 16);
    String rest = text.substring(17);
    for (String forged :
        List.of(
            "99" + rest, "1" + rest + "x", "1" + rest + "-1", "1;1;1;", "11" + rest + "9e9", "")) {
      byte[] bytes = (mark + forged).getBytes(StandardCharsets.UTF_8);
      String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      Reply reply = deal.client().get(deal.at("/export?pageSize=2&pageToken=" + made));
      assertThat(reply.status()).as(forged).isEqualTo(forged.isEmpty() ? 200 : 400);
    }
  }

  @Test
  void whatChangesMeanwhileIsNamedAndNotCompared() {
    Service service = Service.active(world());
    Deal deal = service.deal().deposited(100_000);
    List<String> tickets = service.tickets(2);
    Runnable meanwhile =
        () -> {
          world().clock().advance(Duration.ofMinutes(10));
          deal.log(tickets.getFirst(), "r1", "RESPONDED").expect(201);
          deal.funded("M1");
          service.suspend().expect(200);
        };
    Export export = Export.of(deal.client(), deal.id(), 5, meanwhile);
    Verifier.Verdict verdict = new Verifier(folder).verify(export);
    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.lines())
        .filteredOn(line -> line.startsWith("note"))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note)
                    .contains("contract", "milestone/M1", "ticket/" + tickets.getFirst())
                    .doesNotContain(tickets.getLast()));
  }

  @Test
  void aDraftAndASuspendedContractWhoseTicketsDoNotKnowItYetAreVerified() {
    Verifier verifier = new Verifier(folder);
    Deal draft = Deal.drafted(world(), SampleTerms.whole());
    assertThat(verifier.verify(Export.of(draft.client(), draft.id(), 50)).failures()).isEmpty();
    Service service = Service.active(world());
    service.tickets(1);
    world().clock().advance(Duration.ofMinutes(10));
    service.suspend().expect(200);
    Export export = Export.of(service.deal().provider(), service.deal().id(), 50);
    assertThat(export.records("ticket").getFirst().at("/clocks/0/state").asText())
        .isEqualTo("PAUSED");
    assertThat(verifier.verify(export).failures()).isEmpty();
  }

  /** The samples' contract, after everything that the samples do with it. */
  private Export lively() {
    List<String> contracts = new ArrayList<>();
    new Story(world())
        .tell(
            told -> {
              if (told.route().equals("POST /v1/contracts")) {
                contracts.add(told.reply().text("/id"));
              }
            });
    return Export.of(world().as(Caller.ANNA), contracts.getFirst(), 7);
  }
}
