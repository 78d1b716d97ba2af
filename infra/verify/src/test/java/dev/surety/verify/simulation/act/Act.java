package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** One thing that somebody asks for. */
public abstract class Act {
  private final Caller by;
  private final String path;
  private final Body body;
  private final OptionalLong ifMatch;

  Act(Caller by, String path, Body body, OptionalLong ifMatch) {
    this.by = by;
    this.path = path;
    this.body = body;
    this.ifMatch = ifMatch;
  }

  /** What must be answered where the model stands now. */
  public abstract Verdict judge(Model model);

  public final Caller by() {
    return by;
  }

  public final String path() {
    return path;
  }

  public final Body body() {
    return body;
  }

  /** The version that the caller believes to change; empty if it does not say. */
  final OptionalLong ifMatch() {
    return ifMatch;
  }

  public final Map<String, String> headers(String key) {
    Map<String, String> headers = new HashMap<>();
    headers.put("idempotency-key", key);
    headers.put("x-request-id", key);
    ifMatch.ifPresent(version -> headers.put("if-match", "\"" + version + "\""));
    return headers;
  }

  @Override
  public final String toString() {
    return by.sub() + " POST " + path + " " + body.json() + ifMatch.stream().boxed().toList();
  }
}
