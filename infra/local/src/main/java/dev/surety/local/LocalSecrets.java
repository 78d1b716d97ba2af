package dev.surety.local;

import dev.surety.stripe.Secrets;

/** The embedded stack keeps no secrets: its payment rail is a person. */
final class LocalSecrets {
  static final Secrets NONE =
      reference -> {
        throw new Secrets.Unavailable(reference, "the embedded stack keeps none");
      };

  private LocalSecrets() {}
}
