package dev.surety.verify.suite;

import dev.surety.verify.world.LocalStack;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Skips each container test by its name where there is no container to be had, and says at the end
 * how many ran: a green build must not hide that none did.
 */
final class ContainerTally implements ExecutionCondition, AfterTestExecutionCallback {
  private static final Namespace MINE = Namespace.create(ContainerTally.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      return ConditionEvaluationResult.enabled("each test answers for itself");
    }
    Optional<String> whyNot = LocalStack.whyNot();
    whyNot.ifPresent(_ -> counts(context).skipped.incrementAndGet());
    return whyNot
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("on " + LocalStack.IMAGE));
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    counts(context).ran.incrementAndGet();
  }

  private static Counts counts(ExtensionContext context) {
    return context.getRoot().getStore(MINE).getOrComputeIfAbsent(Counts.class);
  }

  /** Lives as long as the test run. */
  static final class Counts implements AutoCloseable {
    private final AtomicInteger ran = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();

    @Override
    public void close() {
      System.out.printf(
          "Container tests on LocalStack: %d ran, %d skipped%s%n",
          ran.get(), skipped.get(), LocalStack.whyNot().map(why -> " (" + why + ")").orElse(""));
    }
  }
}
