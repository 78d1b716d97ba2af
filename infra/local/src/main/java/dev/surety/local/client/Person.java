package dev.surety.local.client;

import java.util.List;

/**
 * Who calls.
 *
 * @param org the organisation
 * @param sub the person
 * @param roles as the user pool's groups
 */
public record Person(String org, String sub, List<String> roles) {

  public static Person of(String org, String sub, String... roles) {
    return new Person(org, sub, List.of(roles));
  }

  @Override
  public String toString() {
    return sub + " of " + org;
  }
}
