package dev.surety.governance;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.surety.http.Api;
import dev.surety.store.Backend;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Lambda's way into the governance function. */
public final class GovernanceHandler implements RequestStreamHandler {
  private final Api api;

  /** As Lambda makes it. */
  public GovernanceHandler() {
    this(Backend.lambda());
  }

  /** As the embedded stack and the tests make it. */
  public GovernanceHandler(Backend backend) {
    this.api = DaggerGovernanceComponent.factory().create(backend).api();
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    api.handle(in, out, context);
  }
}
