package dev.surety.domain.decision;

import java.util.function.Function;

/**
 * What a decision answers.
 *
 * @param <T> what the caller is shown when it is accepted
 */
public sealed interface Decision<T> {
  /** Yes: what the caller is shown, and what is to be committed. */
  record Accepted<T>(T result, Changes changes) implements Decision<T> {}

  /** No. */
  record Refused<T>(Refusal refusal) implements Decision<T> {}

  static <T> Decision<T> accept(T result, Changes changes) {
    return new Accepted<>(result, changes);
  }

  static <T> Decision<T> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }

  default <R> Decision<R> map(Function<? super T, ? extends R> view) {
    return switch (this) {
      case Accepted<T>(T result, Changes changes) -> accept(view.apply(result), changes);
      case Refused<T>(Refusal refusal) -> refuse(refusal);
    };
  }

  /** The same, with the faults of a refusal where the caller has what it judged. */
  default Decision<T> below(String prefix) {
    return switch (this) {
      case Accepted<T> accepted -> accepted;
      case Refused<T>(Refusal refusal) -> refuse(refusal.below(prefix));
    };
  }

  /** Goes on with the next decision; both sets of changes are committed together, or neither. */
  default <R> Decision<R> then(Function<? super T, Decision<R>> next) {
    return switch (this) {
      case Accepted<T>(T result, Changes changes) ->
          switch (next.apply(result)) {
            case Accepted<R>(R last, Changes more) -> accept(last, changes.and(more));
            case Refused<R>(Refusal refusal) -> refuse(refusal);
          };
      case Refused<T>(Refusal refusal) -> refuse(refusal);
    };
  }
}
