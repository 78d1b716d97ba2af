package dev.surety.stripe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * Secrets in the Parameter Store of AWS Systems Manager, decrypted. A text is kept for five
 * minutes, so that a rotated key is picked up by functions that live on.
 */
public final class ParameterSecrets implements Secrets {
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final SsmClient ssm;
  private final InstantSource clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  public ParameterSecrets(SsmClient ssm, InstantSource clock) {
    this.ssm = ssm;
    this.clock = clock;
  }

  /** No record: it would print what it holds. */
  private static final class Kept {
    private final String text;
    private final Instant until;

    Kept(String text, Instant until) {
      this.text = text;
      this.until = until;
    }
  }

  @Override
  public String text(String reference) {
    Kept known = kept.get(reference);
    if (known != null && clock.instant().isBefore(known.until)) {
      return known.text;
    }
    String text = read(reference);
    kept.put(reference, new Kept(text, clock.instant().plus(KEPT)));
    return text;
  }

  private String read(String reference) {
    try {
      @Nullable String text =
          ssm.getParameter(request -> request.name(reference).withDecryption(true))
              .parameter()
              .value();
      if (text == null || text.isBlank()) {
        throw new Unavailable(reference, "is empty");
      }
      return text.strip();
    } catch (SdkException e) {
      throw new Unavailable(reference, said(e));
    }
  }

  private static String said(SdkException e) {
    return e instanceof AwsServiceException answer && answer.awsErrorDetails() != null
        ? answer.awsErrorDetails().errorCode()
        : e.getClass().getSimpleName();
  }
}
