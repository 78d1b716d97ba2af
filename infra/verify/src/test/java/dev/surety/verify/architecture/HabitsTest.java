package dev.surety.verify.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import dev.surety.store.Backend;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What production code does not do. */
class HabitsTest {
  private static final String DOMAIN = "dev.surety.domain..";
  private static final String LOCAL = "dev.surety.local..";

  private static void holds(ArchRule rule) {
    rule.check(Production.CLASSES);
  }

  @Test
  void thePresentComesFromTheBackendsClockAlone() {
    for (Class<?> type :
        new Class<?>[] {
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class
        }) {
      holds(deployed().should().callMethod(type, "now"));
    }
    holds(deployed().should().callMethod(System.class, "currentTimeMillis"));
    holds(deployed().should().callMethod(Clock.class, "systemUTC"));
    holds(deployed().should().callMethod(Clock.class, "systemDefaultZone"));
    holds(
        deployed()
            .and()
            .doNotBelongToAnyOf(Backend.class)
            .should()
            .callMethod(InstantSource.class, "system"));
  }

  @Test
  void theDomainTakesNoChances() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID"));
  }

  @Test
  void everyPackageIsNullMarked() {
    holds(classes().should(resideInANullMarkedPackage()));
  }

  private static GivenClassesConjunction deployed() {
    return noClasses().that().resideOutsideOfPackage(LOCAL);
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(type, marked, type.getName() + (marked ? " is" : " is not")));
      }
    };
  }
}
