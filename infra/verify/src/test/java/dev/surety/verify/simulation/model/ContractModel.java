package dev.surety.verify.simulation.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One active contract as the law has it. */
public final class ContractModel {
  private final String id;
  private final String client;
  private final String provider;
  private final PaymentRules rules;
  private final CreditsModel credits = new CreditsModel();
  private final Map<String, MilestoneModel> milestones = new LinkedHashMap<>();

  /** Whether the client has stopped it for a while. */
  public boolean suspended;

  ContractModel(String id, String client, String provider, PaymentRules rules, List<Long> amounts) {
    this.id = id;
    this.client = client;
    this.provider = provider;
    this.rules = rules;
    for (long amount : amounts) {
      String milestone = "M" + (milestones.size() + 1);
      milestones.put(milestone, new MilestoneModel(milestone, amount));
    }
  }

  public String id() {
    return id;
  }

  public String client() {
    return client;
  }

  public String provider() {
    return provider;
  }

  public PaymentRules rules() {
    return rules;
  }

  public CreditsModel credits() {
    return credits;
  }

  public List<MilestoneModel> milestones() {
    return List.copyOf(milestones.values());
  }

  public MilestoneModel milestone(String milestone) {
    MilestoneModel found = milestones.get(milestone);
    if (found == null) {
      throw new IllegalArgumentException("no " + milestone + " in " + id);
    }
    return found;
  }

  /** A path below it. */
  public String at(String rest) {
    return "/v1/contracts/" + id + rest;
  }

  public String escrow(MilestoneModel milestone) {
    return "escrow:" + id + ":" + milestone.id();
  }

  public String frozen(MilestoneModel milestone) {
    return "frozen:" + id + ":" + milestone.id();
  }

  public boolean party(String org) {
    return org.equals(client) || org.equals(provider);
  }
}
