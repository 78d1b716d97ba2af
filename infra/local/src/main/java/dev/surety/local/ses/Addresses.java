package dev.surety.local.ses;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the service takes for an address: {@code a@b.c} or {@code Name <a@b.c>}, in ASCII. */
final class Addresses {
  private static final int MOST_RECIPIENTS = 50;
  private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]*)>\\s*");
  private static final Pattern LOCAL_PART =
      Pattern.compile("[\\x21-\\x7e&&[^<>()\\[\\],;:@\\\\]]{1,64}");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*");

  private Addresses() {}

  static void checkRecipients(List<String> recipients) throws SesRefusal {
    if (recipients.isEmpty()) {
      throw SesRefusal.invalid("Missing required header 'To'.");
    }
    if (recipients.size() > MOST_RECIPIENTS) {
      throw SesRefusal.invalid("Recipient count exceeds " + MOST_RECIPIENTS + ".");
    }
    for (String recipient : recipients) {
      bare(recipient);
    }
  }

  /** The address without its name, if it is one. */
  static String bare(String address) throws SesRefusal {
    if (address.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw SesRefusal.invalid("Control character found in address");
    }
    Matcher named = NAMED.matcher(address);
    String bare = (named.matches() ? named.group(1) : address).strip();
    int at = bare.lastIndexOf('@');
    if (at < 0) {
      throw SesRefusal.invalid("Missing final '@domain'");
    }
    if (!DOMAIN.matcher(bare.substring(at + 1)).matches()) {
      throw SesRefusal.invalid("Domain contains illegal character or is not a domain: " + bare);
    }
    String local = bare.substring(0, at);
    if (!LOCAL_PART.matcher(local).matches() || local.startsWith(".") || local.endsWith(".")) {
      throw SesRefusal.invalid("Local address contains an illegal character: " + bare);
    }
    return bare;
  }

  static String domain(String bare) {
    return bare.substring(bare.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
