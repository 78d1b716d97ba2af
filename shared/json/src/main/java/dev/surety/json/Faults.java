package dev.surety.json;

import dev.surety.domain.decision.Fault;
import java.util.ArrayList;
import java.util.List;

/** Collects every fault of a document. */
public final class Faults {
  private final List<Fault> all = new ArrayList<>();

  public void add(String pointer, String code, String detail) {
    all.add(new Fault(pointer, code, detail));
  }

  public List<Fault> all() {
    return List.copyOf(all);
  }

  /** Those that are wrong whatever is added later. */
  public List<Fault> syntactic() {
    return all.stream().filter(f -> !f.code().equals(Fault.MISSING)).toList();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }
}
