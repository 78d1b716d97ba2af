package dev.surety.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.work.Projection;
import dev.surety.domain.work.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionsTest {
  private static final Ref<?> NAME = new Ref.HeadRef("c_1");
  private static final Ref<?> OTHER = new Ref.HeadRef("c_2");

  private record Fact(Ref<?> ref, String says) implements Projection {}

  private static final Fact FIRST = new Fact(NAME, "first");
  private static final Fact SECOND = new Fact(NAME, "second");

  @Test
  void whatComesLaterAboutANameHolds() {
    Changes rewritten =
        Changes.NONE.projecting(List.of(FIRST)).and(Changes.NONE.projecting(List.of(SECOND)));
    assertThat(rewritten.projections()).containsExactly(SECOND);
    assertThat(rewritten.withdrawn()).isEmpty();
  }

  @Test
  void nothingIsWrittenAndWithdrawnAtOnce() {
    Changes gone = Changes.NONE.projecting(List.of(FIRST)).withdrawing(List.of(NAME, OTHER));
    assertThat(gone.projections()).isEmpty();
    assertThat(gone.withdrawn()).containsExactly(NAME, OTHER);
    Changes back = gone.and(Changes.NONE.projecting(List.of(SECOND)));
    assertThat(back.projections()).containsExactly(SECOND);
    assertThat(back.withdrawn()).containsExactly(OTHER);
  }

  @Test
  void aProjectionAloneIsAChange() {
    assertThat(Changes.NONE.projecting(List.of(FIRST)).isEmpty()).isFalse();
    assertThat(Changes.NONE.withdrawing(List.of(NAME)).isEmpty()).isFalse();
    assertThat(Changes.NONE.projecting(List.of()).isEmpty()).isTrue();
  }
}
