package dev.surety.rails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.surety.domain.work.StoreUnavailable;
import dev.surety.store.Backend;
import dev.surety.stripe.Secrets;
import dev.surety.stripe.StripeEvents;
import dev.surety.stripe.StripeEvents.Reading;
import dev.surety.stripe.StripeRail;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lambda's way in for Stripe's webhook. It has no token; its signature is its admission. Stripe
 * tells an event again until it is answered with 200, so that is said of everything that telling
 * again would not change.
 */
public final class StripeEventsHandler implements RequestStreamHandler {
  private final boolean open;
  private final StripeEvents events;
  private final Reports reports;

  /** As Lambda makes it. */
  public StripeEventsHandler() {
    this(Backend.lambda());
  }

  private StripeEventsHandler(Backend backend) {
    this(backend, Settings.parameters(backend));
  }

  /** As the embedded stack and the tests make it. */
  public StripeEventsHandler(Backend backend, Secrets secrets) {
    StripeEventsComponent component =
        DaggerStripeEventsComponent.factory().create(backend, secrets);
    this.open = Settings.isStripe(backend);
    this.events = component.events();
    this.reports = component.reports();
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Hook hook = Hook.read(in);
    HookAnswer answer = answered(hook, context.getLogger());
    out.write(answer.event(hook).getBytes(StandardCharsets.UTF_8));
  }

  private HookAnswer answered(Hook hook, LambdaLogger log) {
    if (!open) {
      return HookAnswer.NOT_FOUND;
    }
    try {
      return switch (events.read(hook.header("stripe-signature"), hook.body())) {
        case Reading.Told(var report) -> {
          reports
              .take(StripeRail.NAME, report)
              .ifPresent(why -> log.log("stripe: not believed, a person must look: " + why));
          yield HookAnswer.TAKEN;
        }
        case Reading.Irrelevant(String why) -> {
          log.log("stripe: nothing to book: " + why);
          yield HookAnswer.TAKEN;
        }
        case Reading.Rejected(String why) -> {
          log.log("stripe: rejected: " + why);
          yield HookAnswer.rejected(why);
        }
      };
    } catch (StoreUnavailable | Secrets.Unavailable e) {
      log.log("stripe: " + e);
      return HookAnswer.UNAVAILABLE;
    } catch (RuntimeException e) {
      // where it happened, and nothing of what it says: secrets are at hand here
      log.log("stripe: " + e.getClass().getName() + " at " + List.of(e.getStackTrace()));
      return HookAnswer.FAULT;
    }
  }
}
