package dev.surety.http;

import dev.surety.domain.party.Principal;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.util.List;

/** One route of the API. */
public sealed interface Endpoint permits Command, Inquiry, Query {
  /** Such as {@code POST /v1/contracts/{contract}/sign}, exactly as in template.yaml. */
  String route();

  /** What admission and decision need to see. */
  List<Ref<?>> reads(Principal principal, Path path);

  Admission admit(Principal principal, Path path, Snapshot found);
}
