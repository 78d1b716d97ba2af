package dev.surety.reports.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.listing.Page;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * All records of one type.
 *
 * @param chunk records read at a time: so few that one more read keeps a page below what an answer
 *     can hold
 */
record Section(String type, int chunk, Source source) {
  /** Reads some of a contract's records. */
  @FunctionalInterface
  interface Source {
    Page<ObjectNode> page(String contract, Page.Request request);
  }

  /** One of rows that are read a page at a time. */
  static <T> Section listed(
      String type,
      int chunk,
      BiFunction<String, Page.Request, Page<T>> list,
      Function<T, Row> row) {
    return new Section(
        type,
        chunk,
        (contract, request) -> {
          Page<T> page = list.apply(contract, request);
          return new Page<>(
              page.rows().stream().map(t -> row.apply(t).node()).toList(), page.next());
        });
  }

  /** One of rows that are read together, since there are never many. */
  static <T> Section whole(
      String type, int chunk, Function<String, List<T>> list, Function<T, Row> row) {
    return new Section(
        type,
        chunk,
        (contract, request) -> {
          List<T> all = list.apply(contract);
          int from = Math.min(number(request.after()), all.size());
          int to = Math.min(from + request.size(), all.size());
          return new Page<>(
              all.subList(from, to).stream().map(t -> row.apply(t).node()).toList(),
              to < all.size() ? Integer.toString(to) : "");
        });
  }

  /**
   * How many came before; 0 at the start.
   *
   * @throws NumberFormatException if it is no such number
   */
  static int number(String after) {
    int number = after.isEmpty() ? 0 : Integer.parseInt(after);
    if (number < 0) {
      throw new NumberFormatException(after);
    }
    return number;
  }
}
