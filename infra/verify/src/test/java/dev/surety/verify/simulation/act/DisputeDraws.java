package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.Dice;
import dev.surety.verify.simulation.act.MilestoneAct.Site;
import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.DisputeModel;
import dev.surety.verify.simulation.model.DisputeModel.Offer;
import dev.surety.verify.simulation.model.DisputeModel.Parts;
import dev.surety.verify.simulation.model.Person;
import dev.surety.verify.world.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Draws what is done about disputes. */
record DisputeDraws(Casting casting) {
  private Dice dice() {
    return casting.dice();
  }

  Optional<Act> open() {
    return casting
        .site("FUNDED", "SUBMITTED", "CHANGES_REQUESTED", "APPROVED", "PARTIALLY_RELEASED")
        .map(
            at ->
                new OpenDispute(
                    party(at),
                    at,
                    OpenDispute.CLAIM.maybeOverloaded(dice()),
                    casting.ifMatch(at.milestone())));
  }

  Optional<Act> cancel() {
    return about(
        (at, dispute) ->
            new CancelDispute(
                casting.admin(at.contract(), dispute.openedBy()),
                at,
                dispute,
                Body.EMPTY.maybeOverloaded(dice())));
  }

  Optional<Act> offer() {
    return about(this::offer);
  }

  private Act offer(Site at, DisputeModel dispute) {
    Parts parts = parts(dispute);
    Body body = DisputeAct.body(parts).maybeOverloaded(dice());
    return new OfferSettlement(party(at), at, dispute, parts, body);
  }

  /** Mostly by the other side. */
  Optional<Act> accept() {
    return about(
        (at, dispute) ->
            dispute.offers().isEmpty()
                ? offer(at, dispute)
                : accept(at, dispute, dice().of(dispute.offers())));
  }

  private Act accept(Site at, DisputeModel dispute, Offer offer) {
    ContractModel contract = at.contract();
    String other = offer.by().equals(contract.client()) ? contract.provider() : contract.client();
    Caller by = casting.admin(contract, dice().oneIn(10) ? offer.by() : other);
    return new AcceptSettlement(by, at, dispute, offer, Body.EMPTY.maybeOverloaded(dice()));
  }

  Optional<Act> resolve() {
    return about(
        (at, dispute) -> {
          Parts parts = parts(dispute);
          Body body = DisputeAct.body(parts).maybeOverloaded(dice());
          Caller by = casting.one(at.contract(), Person.ARBITER);
          return new ResolveDispute(by, at, dispute, parts, body);
        });
  }

  private Caller party(Site at) {
    String org = dice().of(List.of(at.contract().client(), at.contract().provider()));
    return casting.admin(at.contract(), org);
  }

  /** Mostly all of it, rarely a unit more or less, or a part below nothing. */
  private Parts parts(DisputeModel dispute) {
    long client = dice().below(4) == 0 ? 0 : dice().upTo(dispute.frozen());
    long provider = dispute.frozen() - client;
    return switch (dice().below(20)) {
      case 0 -> new Parts(client, provider + 1);
      case 1 -> new Parts(client + 1, provider - 1);
      case 2 -> new Parts(-1, dispute.frozen() + 1);
      default -> new Parts(client, provider);
    };
  }

  /** Mostly an open dispute, sometimes one that is over. */
  private Optional<Act> about(BiFunction<Site, DisputeModel, Act> act) {
    boolean old = dice().oneIn(10);
    return casting
        .site(m -> old ? !m.disputes().isEmpty() : m.openDispute().isPresent())
        .filter(at -> !at.milestone().disputes().isEmpty())
        .map(
            at ->
                act.apply(
                    at,
                    at.milestone()
                        .openDispute()
                        .orElseGet(() -> dice().of(at.milestone().disputes()))));
  }
}
