package dev.surety.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * A schedule of EventBridge Scheduler.
 *
 * @param id function and event, such as {@code DeadlinesFunction.EveryMinute}
 * @param function the logical id of the function it calls
 * @param expression as written
 * @param every the rate when the expression is one; empty for {@code cron} and {@code at}
 * @param input the payload, in which {@code <aws.scheduler.scheduled-time>} stands for the instant
 */
public record ScheduleSpec(
    String id, String function, String expression, Optional<Duration> every, String input) {}
