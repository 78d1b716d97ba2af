package dev.surety.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {
  @ParameterizedTest
  @CsvSource({
    // 100.00 USD, 100 JPY and 1.000 BHD among three
    "10000, 3, 3334 3333 3333",
    "100,   3, 34 33 33",
    "1000,  3, 334 333 333",
    "2,     3, 1 1 0",
    "0,     2, 0 0",
    "7,     1, 7"
  })
  void equalPartsGiveTheOddUnitsToTheFirst(long amountMinor, int parts, String expected) {
    assertThat(Split.equal(amountMinor, parts)).isEqualTo(longs(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 50 30 20, 50 30 20",
    // JPY 101: 50.5, 30.3 and 20.2; the unit goes to the largest remainder
    "101, 50 30 20, 51 30 20",
    // 0.5 each: the earlier part
    "1,   1 1,      1 0",
    "3,   1 0 1,    2 0 1",
    // USD 0.10 as 1 : 2 : 4 is 1.43, 2.86 and 5.71
    "10,  1 2 4,    1 3 6",
    "5,   0 0 9,    0 0 5",
    "9007199254740991, 9223372036854775807 9223372036854775807, 4503599627370496 4503599627370495",
    "9007199254740991, 9223372036854775807 1, 9007199254740991 0"
  })
  void weightedPartsGiveTheOddUnitsToTheLargestRemainders(
      long amountMinor, String weights, String expected) {
    assertThat(Split.weighted(amountMinor, longs(weights))).isEqualTo(longs(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "100001, 5000,  50001",
    "1,      5000,  1",
    "1,      4999,  0",
    "3,      5000,  2",
    "12345,  3333,  4115",
    "9007199254740991, 10000, 9007199254740991",
    "9007199254740991, 5000,  4503599627370496",
    "9007199254740991, 0,     0"
  })
  void aTieGoesToTheClient(long amountMinor, int clientBps, long client) {
    assertThat(Split.clientShare(amountMinor, clientBps)).isEqualTo(client);
  }

  @Test
  void whatCannotBeDividedIsRefusedByName() {
    refused(() -> Split.equal(1, 0), "into 0 parts");
    refused(() -> Split.weighted(1, List.of()), "no weight above 0 among []");
    refused(() -> Split.weighted(1, List.of(0L, 0L)), "no weight above 0 among [0, 0]");
    refused(() -> Split.weighted(1, List.of(3L, -1L)), "a weight below 0: -1");
    refused(() -> Split.weighted(-1, List.of(1L)), "amount out of range: -1");
    refused(() -> Split.equal(1L << 53, 2), "amount out of range: 9007199254740992");
    refused(() -> Split.clientShare(-1, 1), "amount out of range: -1");
    refused(() -> Split.clientShare(1, -1), "not a share: -1");
    refused(() -> Split.clientShare(1, 10_001), "not a share: 10001");
  }

  private static void refused(Runnable splitting, String message) {
    assertThatIllegalArgumentException().isThrownBy(splitting::run).withMessageContaining(message);
  }

  private static List<Long> longs(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Long::valueOf).toList();
  }
}
