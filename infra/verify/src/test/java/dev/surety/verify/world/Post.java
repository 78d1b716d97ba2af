package dev.surety.verify.world;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SendEmailResponse;

/** A mail service that accepts every mail, and numbers them. */
public final class Post implements SesClient {
  private final List<Ground.Accepted> accepted = new ArrayList<>();

  /** Every mail, the oldest first. */
  public synchronized List<Ground.Accepted> accepted() {
    return List.copyOf(accepted);
  }

  @Override
  public synchronized SendEmailResponse sendEmail(SendEmailRequest request) {
    accepted.add(
        new Ground.Accepted(
            request.destination().toAddresses(),
            request.message().subject().data(),
            request.message().body().text().data()));
    return SendEmailResponse.builder().messageId("mail-" + accepted.size()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
