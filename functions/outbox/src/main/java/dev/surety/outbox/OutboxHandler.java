package dev.surety.outbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.surety.domain.outbox.Delivery;
import dev.surety.mail.SesMailer;
import dev.surety.store.Backend;
import dev.surety.store.OutboxBatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * Lambda's way into the outbox function. The stream only says which message to look at; the message
 * itself is read again, and claimed, before it is sent. What the database does not answer for is
 * reported back to the stream; what SES does not take waits for the deadline mechanism.
 */
public final class OutboxHandler implements RequestStreamHandler {
  private final Delivery delivery;

  /** As Lambda makes it. */
  public OutboxHandler() {
    this(
        Backend.lambda(),
        SesClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            // an answer that got lost must not send the mail again: the outbox decides about
            // retries
            .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build());
  }

  /** As the embedded stack and the tests make it. */
  public OutboxHandler(Backend backend, SesClient ses) {
    SesMailer.Settings settings =
        new SesMailer.Settings(
            backend.setting("MAIL_FROM"),
            backend.environment().getOrDefault("MAIL_CONFIGURATION_SET", ""),
            backend.setting("BASE_URL"));
    this.delivery =
        DaggerOutboxComponent.factory().create(backend, new SesMailer(ses, settings)).delivery();
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    OutboxBatch.deliver(in, out, delivery::deliver, context.getLogger()::log);
  }
}
