package dev.surety.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.attainment.Attainment;
import dev.surety.domain.attainment.Measurement;
import dev.surety.domain.sla.Standard;
import dev.surety.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A period's attainment as it is shown: lengths of time in ISO 8601, and always open time. */
record AttainmentView(int termsVersion, List<Standard> standards) {
  private static final int MOST_BREACHES = 100;

  ObjectNode of(
      String contract,
      Period period,
      boolean settled,
      List<Attainment> attainments,
      List<Measurement> clocks) {
    ObjectNode view =
        Json.object()
            .put("contract", contract)
            .put("from", period.from().toString())
            .put("to", period.to().toString())
            .put("zone", period.zone().getId())
            .put("final", settled)
            .put("termsVersion", termsVersion);
    ArrayNode metrics = view.putArray("metrics");
    attainments.forEach(attainment -> metrics.add(metric(attainment)));
    List<Measurement> breaches = clocks.stream().filter(m -> !m.met()).toList();
    ArrayNode shown = view.putArray("breaches");
    breaches.stream().limit(MOST_BREACHES).forEach(breach -> shown.add(breach(breach)));
    if (breaches.size() > MOST_BREACHES) {
      view.put("moreBreaches", true);
    }
    return view;
  }

  private ObjectNode metric(Attainment attainment) {
    ObjectNode view =
        Json.object()
            .put("metric", attainment.metric().name())
            .put("priority", attainment.priority())
            .put("total", attainment.total())
            .put("met", attainment.met())
            .put("breached", attainment.breached());
    attainment.bps().ifPresent(bps -> view.put("attainmentBps", bps));
    standards.stream()
        .filter(s -> s.metric() == attainment.metric())
        .filter(s -> s.priority().equals(attainment.priority()))
        .findFirst()
        .ifPresent(standard -> against(view, standard, attainment));
    return attainment.metric().observed() ? view : timed(view, attainment);
  }

  private static void against(ObjectNode view, Standard standard, Attainment attainment) {
    view.put("targetBps", standard.targetBps());
    if (attainment.total() > 0) {
      view.put("onTarget", attainment.onTarget(standard.targetBps()));
    }
    text(view, "unit", standard.unit());
  }

  private static ObjectNode timed(ObjectNode view, Attainment attainment) {
    view.put("unanswered", attainment.unanswered()).put("contested", attainment.contested());
    text(view, "median", attainment.median());
    text(view, "p95", attainment.p95());
    view.put("overrun", attainment.overrun().toString())
        .put("longestOverrun", attainment.longestOverrun().toString());
    attainment.pauseShareBps().ifPresent(bps -> view.put("pauseShareBps", bps));
    return view;
  }

  private static ObjectNode breach(Measurement breach) {
    ObjectNode view =
        Json.object()
            .put("ticket", breach.ticket())
            .put("metric", breach.metric().name())
            .put("cycle", breach.cycle())
            .put("priority", breach.priority())
            .put("dueAt", breach.dueAt().toString());
    text(view, "answeredAt", breach.answeredAt());
    text(view, "overrun", breach.overrun());
    return view.put("contested", breach.contested());
  }

  private static void text(ObjectNode view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value.toString());
    }
  }
}
