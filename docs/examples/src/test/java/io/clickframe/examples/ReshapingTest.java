package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Selectors.across;
import static io.clickframe.Selectors.except;
import static io.clickframe.Selectors.numeric;
import static io.clickframe.Selectors.startsWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataStore;
import io.clickframe.Explode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/manual/semantics.md} about choosing columns and changing shapes. */
class ReshapingTest extends SemanticsExamples {
  ReshapingTest(@TempDir Path folder) throws IOException {
    super(folder);
  }

  @Test
  void selectorsChooseColumns() {
    // tag::selectors[]
    DataStore chosen = t.select(startsWith("p"), numeric().except("id", "price"));
    DataStore means = t.agg(across(except("id"), v -> v.avg(), "{}_mean"));
    DataStore loud = t.rename(name -> name.toUpperCase(Locale.ROOT)).relocate("X").first();
    // end::selectors[]
    assertThat(chosen.schema(context).names()).containsExactly("price", "a", "x");
    assertThat(means.schema(context).names()).containsExactly("a_mean", "x_mean", "price_mean");
    assertThat(loud.schema(context).names()).containsExactly("X", "ID", "A", "PRICE");
  }

  @Test
  void missingValuesAreFilledOrDropped() {
    // tag::missing[]
    DataStore known = t.fillNull(0);
    DataStore numbers = t.fillNaN(null, "x");
    DataStore complete = t.dropNa();
    // end::missing[]
    assertThat(known.schema(context).toString())
        .isEqualTo("id Int64\na Int32\nx Float64\nprice Decimal(10, 2)");
    assertThat(texts(known.select("a", "x"))).containsExactly("7 1.5", "0 NaN", "2 0.0");
    assertThat(texts(numbers.select("x"))).containsExactly("1.5", "null", "null");
    assertThat(texts(complete.select("id"))).containsExactly("1");
  }

  @Test
  void columnsBecomeRowsAndRowsColumns() {
    // tag::pivot[]
    DataStore tall = t.unpivot("what", "value", "id", "a");
    DataStore wide = tall.groupBy("price").pivot("what", "id", "a").agg(col("value").max());
    // end::pivot[]
    assertThat(tall.schema(context).names()).containsExactly("x", "price", "what", "value");
    assertThat(tall.count(context)).isEqualTo(6);
    assertThat(texts(wide.sort("id"))).containsExactly("0.10 1 7", "0.20 2 null", "0.05 3 2");
  }

  @Test
  void elementsBecomeRows() {
    // tag::explode[]
    DataStore lists = t.select("id", "range(id - 1) AS below");
    DataStore elements = lists.explode("below");
    DataStore all = lists.explode(Explode.of("below").keepEmpty().withIndex("place"));
    // end::explode[]
    assertThat(texts(elements.sort("id", "below"))).containsExactly("2 0", "3 0", "3 1");
    assertThat(texts(all.sort("id", "place")))
        .containsExactly("1 null null", "2 1 0", "3 1 0", "3 2 1");
  }

  @Test
  void summariesAreStoresToo() {
    // tag::summaries[]
    DataStore often = t.valueCounts(col("a").isNull().as("unknown"));
    DataStore summary = t.describe().select("name", "nulls", "median");
    // end::summaries[]
    assertThat(texts(often)).containsExactly("0 2", "1 1");
    assertThat(texts(summary)).containsExactly("id 0 2.0", "a 1 4.5", "x 1 1.5", "price 0 0.1");
  }

  private List<String> texts(DataStore chain) {
    return rows(chain).stream()
        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .toList();
  }
}
