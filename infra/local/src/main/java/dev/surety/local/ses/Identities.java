package dev.surety.local.ses;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Who may send, and with which configuration sets. Verification succeeds at once. */
final class Identities {
  private final Set<String> verified = new ConcurrentSkipListSet<>();
  private final Set<String> configurationSets = new ConcurrentSkipListSet<>();

  void verify(String identity) {
    // the domain of an address is not case sensitive and SES compares identities without case
    verified.add(identity.toLowerCase(Locale.ROOT));
  }

  boolean isVerified(String identity) {
    return verified.contains(identity.toLowerCase(Locale.ROOT));
  }

  List<String> all() {
    return List.copyOf(verified);
  }

  void createConfigurationSet(String name) throws SesRefusal {
    if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
      throw SesRefusal.sender("InvalidConfigurationSet", "Invalid configuration set name: " + name);
    }
    if (!configurationSets.add(name)) {
      throw SesRefusal.sender(
          "ConfigurationSetAlreadyExists", "Configuration set <" + name + "> already exists.");
    }
  }

  void ensureConfigurationSet(String name) {
    configurationSets.add(name);
  }

  void checkConfigurationSet(String name) throws SesRefusal {
    if (!configurationSets.contains(name)) {
      throw SesRefusal.sender(
          "ConfigurationSetDoesNotExist", "Configuration set <" + name + "> does not exist.");
    }
  }

  void checkSender(String address) throws SesRefusal {
    String bare = Addresses.bare(address);
    String domain = Addresses.domain(bare);
    boolean parent = verified.stream().anyMatch(identity -> domain.endsWith("." + identity));
    if (!isVerified(bare) && !isVerified(domain) && !parent) {
      throw SesRefusal.sender(
          "MessageRejected",
          "Email address is not verified. The following identities failed the check in region"
              + " LOCAL: "
              + address);
    }
  }
}
