package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Selectors.across;
import static io.clickframe.Selectors.except;
import static io.clickframe.Selectors.numeric;
import static io.clickframe.Selectors.startsWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.Explode;
import io.clickframe.result.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/manual/semantics.md} about choosing columns and changing shapes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReshapingTest {
  private final DataContext context = DataContext.open();
  private final DataStore t;

  ReshapingTest(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "id,a,x,price\n1,7,1.5,0.10\n2,\\N,nan,0.20\n3,2,\\N,0.05\n");
    t =
        DataStore.file(
            file.toString(),
            options ->
                options.structure(
                    "id Int64, a Nullable(Int32), x Nullable(Float64), price Decimal(10, 2)"));
  }

  @AfterAll
  void close() {
    context.close();
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
    assertThat(rows(known.select("a", "x"))).containsExactly("7 1.5", "0 NaN", "2 0.0");
    assertThat(rows(numbers.select("x"))).containsExactly("1.5", "null", "null");
    assertThat(rows(complete.select("id"))).containsExactly("1");
  }

  @Test
  void columnsBecomeRowsAndRowsColumns() {
    // tag::pivot[]
    DataStore tall = t.unpivot("what", "value", "id", "a");
    DataStore wide = tall.groupBy("price").pivot("what", "id", "a").agg(col("value").max());
    // end::pivot[]
    assertThat(tall.schema(context).names()).containsExactly("x", "price", "what", "value");
    assertThat(tall.count(context)).isEqualTo(6);
    assertThat(rows(wide.sort("id"))).containsExactly("0.10 1 7", "0.20 2 null", "0.05 3 2");
  }

  @Test
  void elementsBecomeRows() {
    // tag::explode[]
    DataStore lists = t.select("id", "range(id - 1) AS below");
    DataStore elements = lists.explode("below");
    DataStore all = lists.explode(Explode.of("below").keepEmpty().withIndex("place"));
    // end::explode[]
    assertThat(rows(elements.sort("id", "below"))).containsExactly("2 0", "3 0", "3 1");
    assertThat(rows(all.sort("id", "place")))
        .containsExactly("1 null null", "2 1 0", "3 1 0", "3 2 1");
  }

  @Test
  void summariesAreStoresToo() {
    // tag::summaries[]
    DataStore often = t.valueCounts(col("a").isNull().as("unknown"));
    DataStore summary = t.describe().select("name", "nulls", "median");
    // end::summaries[]
    assertThat(rows(often)).containsExactly("0 2", "1 1");
    assertThat(rows(summary)).containsExactly("id 0 2.0", "a 1 4.5", "x 1 1.5", "price 0 0.1");
  }

  private List<String> rows(DataStore chain) {
    List<String> rows = new ArrayList<>();
    try (DataObject result = chain.execute(context)) {
      int columns = result.schema().columns().size();
      for (Row row : result.rows()) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          values.add(String.valueOf(row.get(i)));
        }
        rows.add(String.join(" ", values));
      }
    }
    return rows;
  }
}
