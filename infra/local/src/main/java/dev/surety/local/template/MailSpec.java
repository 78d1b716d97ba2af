package dev.surety.local.template;

/**
 * Who may send mail, and how.
 *
 * @param identity the verified domain or address
 * @param from the sender, an address of that identity
 * @param configurationSet the configuration set's name
 */
public record MailSpec(String identity, String from, String configurationSet) {}
