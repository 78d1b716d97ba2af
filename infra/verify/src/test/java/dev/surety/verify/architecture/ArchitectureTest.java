package dev.surety.verify.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The directions of the house (ARCHITECTURE.md): functions to shared to domain, never back. */
class ArchitectureTest {
  private static final String[] FUNCTIONS = {
    "dev.surety.contracts..",
    "dev.surety.tickets..",
    "dev.surety.milestones..",
    "dev.surety.payments..",
    "dev.surety.reports..",
    "dev.surety.governance..",
    "dev.surety.deadlines..",
    "dev.surety.outbox..",
    "dev.surety.rails.."
  };
  private static final String DOMAIN = "dev.surety.domain..";
  private static final String LOCAL = "dev.surety.local..";

  private static void holds(ArchRule rule) {
    rule.check(Production.CLASSES);
  }

  @Test
  void theDomainKnowsNothingButItself() {
    holds(
        classes()
            .that()
            .resideInAPackage(DOMAIN)
            .and(not(GENERATED))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    DOMAIN,
                    "java..",
                    "jakarta.inject..",
                    "org.jspecify..",
                    "com.github.f4b6a3.ulid..")));
  }

  @Test
  void jsonKnowsOnlyTheDomain() {
    onlyKnows("dev.surety.json..", DOMAIN);
  }

  @Test
  void theStoreKnowsOnlyJsonAndTheDomain() {
    onlyKnows("dev.surety.store..", DOMAIN, "dev.surety.json..");
  }

  @Test
  void httpKnowsOnlyJsonAndTheDomain() {
    onlyKnows("dev.surety.http..", DOMAIN, "dev.surety.json..");
  }

  @Test
  void mailKnowsOnlyTheDomain() {
    onlyKnows("dev.surety.mail..", DOMAIN);
  }

  @Test
  void holidaysKnowOnlyTheDomainAndOnlyTheContractsFunctionCarriesThem() {
    onlyKnows("dev.surety.holidays..", DOMAIN);
    holds(
        noClasses()
            .that(not(resideInAnyPackage("dev.surety.holidays..", "dev.surety.contracts..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.surety.holidays.."));
    holds(
        noClasses()
            .that(not(resideInAPackage("dev.surety.holidays..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.focus_shift.."));
  }

  @Test
  void stripeKnowsOnlyJsonAndTheDomainAndOnlyTheRailsFunctionCarriesIt() {
    onlyKnows("dev.surety.stripe..", DOMAIN, "dev.surety.json..");
    holds(
        noClasses()
            .that(not(resideInAnyPackage("dev.surety.stripe..", "dev.surety.rails..", LOCAL)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.surety.stripe.."));
    holds(
        noClasses()
            .that(not(resideInAPackage("dev.surety.stripe..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.stripe.."));
    holds(
        noClasses()
            .that(not(resideInAnyPackage("dev.surety.stripe..", "dev.surety.rails..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon.awssdk.services.ssm.."));
  }

  @Test
  void functionsDoNotKnowEachOther() {
    for (String function : FUNCTIONS) {
      onlyKnows(
          function,
          DOMAIN,
          "dev.surety.json..",
          "dev.surety.store..",
          "dev.surety.http..",
          "dev.surety.mail..",
          "dev.surety.holidays..",
          "dev.surety.stripe..");
    }
  }

  @Test
  void nobodyKnowsTheEmbeddedStackAndItKnowsNoFunction() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(LOCAL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LOCAL));
    holds(
        noClasses()
            .that()
            .resideInAPackage(LOCAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FUNCTIONS));
  }

  @Test
  void packagesHaveNoCycles() {
    holds(slices().matching("dev.surety.(*)..").should().beFreeOfCycles());
  }

  @Test
  void onlyTheStoreSpeaksToDynamoDb() {
    holds(
        noClasses()
            .that(not(resideInAnyPackage("dev.surety.store..", LOCAL)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon.awssdk.services.dynamodb.."));
  }

  @Test
  void onlyMailAndTheOutboxFunctionSpeakToSes() {
    holds(
        noClasses()
            .that(not(resideInAnyPackage("dev.surety.mail..", "dev.surety.outbox..", LOCAL)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("software.amazon.awssdk.services.ses.."));
  }

  private static final DescribedPredicate<JavaClass> GENERATED =
      DescribedPredicate.describe(
          "are generated by Dagger",
          type -> type.getName().matches(".*_(Factory|MembersInjector)(\\$.*)?"));

  private static void onlyKnows(String who, String... others) {
    holds(
        noClasses()
            .that()
            .resideInAPackage(who)
            .should()
            .dependOnClassesThat(
                resideInAPackage("dev.surety..")
                    .and(not(resideInAPackage(who)))
                    .and(not(resideInAnyPackage(others)))));
  }
}
