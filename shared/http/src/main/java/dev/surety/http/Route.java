package dev.surety.http;

import dev.surety.domain.party.Principal;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.util.List;

/** Where an endpoint is, what must be read to know who may use it, and who may. */
public interface Route {
  /** Such as {@code POST /v1/contracts/{contract}/sign}, exactly as in template.yaml. */
  String key();

  /** What admission and decision need to see. */
  default List<Ref<?>> reads(Path path) {
    return List.of();
  }

  Admission admit(Principal principal, Path path, Snapshot found);
}
