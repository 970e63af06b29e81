package io.clickframe.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static final List<String> COLUMNS = List.of("id", "amount", "region", "unit_price");

  @ParameterizedTest
  @CsvSource({
    "amuont, amount",
    "amont, amount",
    "Amount, amount",
    "regions, region",
    "price, unit_price",
    "unitprice, unit_price",
    "ID, id"
  })
  void findsTheNameThatWasMeant(String typed, String meant) {
    assertThat(Suggestions.nearest(typed, COLUMNS)).containsExactly(meant);
  }

  @Test
  void suggestsNothingWhenNothingIsNear() {
    assertThat(Suggestions.nearest("customer", COLUMNS)).isEmpty();
    assertThat(Suggestions.nearest("", COLUMNS)).isEmpty();
  }

  @Test
  void putsTheNearestFirstAndAtMostThree() {
    assertThat(Suggestions.nearest("total", List.of("totle", "tota", "TOTAL", "totals", "tootal")))
        .containsExactly("TOTAL", "tota", "totals");
  }

  @Test
  void hintNamesTheNearestAndAllColumns() {
    assertThat(Suggestions.hint("amuont", "columns", COLUMNS))
        .isEqualTo("Did you mean 'amount'? Columns: id, amount, region, unit_price.");
  }

  @Test
  void hintWithoutANearNameListsWhatThereIs() {
    assertThat(Suggestions.hint("zzz", "columns", COLUMNS))
        .isEqualTo("Columns: id, amount, region, unit_price.");
    assertThat(Suggestions.hint("zzz", "columns", List.of())).isEqualTo("There are no columns.");
  }

  @Test
  void hintStopsListingAfterTwentyNames() {
    List<String> many = IntStream.range(0, 25).mapToObj(i -> "column" + i).toList();

    assertThat(Suggestions.hint("zzz", "columns", many))
        .startsWith("Columns: column0, column1,")
        .endsWith("column19 and 5 more.");
  }
}
