package dev.surety.local.ses;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was accepted.
 *
 * @param messageId as the sender was told
 * @param at when, by the stack's clock
 * @param text the plain body; null when there is none
 * @param html the HTML body; null when there is none
 * @param tags what the sender marked it with
 * @param configurationSet the configuration set it was sent with; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mail(
    String messageId,
    Instant at,
    String from,
    List<String> to,
    List<String> cc,
    List<String> bcc,
    String subject,
    @Nullable String text,
    @Nullable String html,
    Map<String, String> tags,
    @Nullable String configurationSet) {}
