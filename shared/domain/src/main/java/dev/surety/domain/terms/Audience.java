package dev.surety.domain.terms;

import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom an alert tells, by the instant it stands for and never by when somebody looked. Whoever is
 * out of hours at that instant is stood in for by the emergency contacts of the same side; where
 * there are none, being told at midnight is better than nobody knowing.
 *
 * @param told each once, in the order of the terms
 * @param standIns the contacts out of hours, and the ids of those who are told instead of each
 */
public record Audience(List<Contact> told, Map<String, List<String>> standIns) {
  public static final Audience NOBODY = new Audience(List.of(), Map.of());

  /**
   * What one commit can tell. Terms agree on fewer; but an older threshold is told to the people of
   * the terms in force, whom nobody counted together with it.
   */
  static final int MOST = 60;

  public Audience {
    told = List.copyOf(told);
    standIns = Map.copyOf(standIns);
  }

  /**
   * The audience of a threshold.
   *
   * @param at the stored instant of the alert
   */
  public static Audience of(Terms terms, Threshold threshold, Instant at) {
    Set<Contact> told = new LinkedHashSet<>();
    Map<String, List<String>> standIns = new LinkedHashMap<>();
    for (Contact named : terms.contacts(terms.notified(threshold))) {
      List<Contact> others = awake(terms, named, at) ? List.of() : emergencyLine(terms, named);
      if (others.isEmpty()) {
        told.add(named);
      } else {
        told.addAll(others);
        standIns.put(named.id(), others.stream().map(Contact::id).toList());
      }
    }
    return new Audience(told.stream().limit(MOST).toList(), standIns);
  }

  /** Everybody whom a threshold may ever tell, whatever the hour. */
  static Set<Contact> widest(Terms terms, Threshold threshold) {
    Set<Contact> all = new LinkedHashSet<>();
    for (Contact named : terms.contacts(terms.notified(threshold))) {
      all.add(named);
      if (named.keepsHours()) {
        all.addAll(emergencyLine(terms, named));
      }
    }
    return all;
  }

  /** Those for whom this contact stands in here. */
  public List<String> absentFor(Contact contact) {
    List<String> absent = new ArrayList<>();
    standIns.forEach(
        (named, others) -> {
          if (others.contains(contact.id())) {
            absent.add(named);
          }
        });
    return absent.stream().sorted().toList();
  }

  private static boolean awake(Terms terms, Contact named, Instant at) {
    Optional<String> hours = named.keepsHours() ? named.hours() : Optional.empty();
    return hours.map(name -> works(terms.levels().calendar(name), at)).orElse(true);
  }

  /**
   * Up to and with the closing instant: what is due when an office closes is still its business.
   */
  private static boolean works(BusinessCalendar calendar, Instant at) {
    return calendar.isOpen(at) || calendar.isOpen(at.minusMillis(1));
  }

  private static List<Contact> emergencyLine(Terms terms, Contact absent) {
    return Arrays.stream(Side.values())
        .filter(absent::isOn)
        .flatMap(side -> terms.contacts().stream().filter(c -> c.emergency() && c.isOn(side)))
        .toList();
  }
}
