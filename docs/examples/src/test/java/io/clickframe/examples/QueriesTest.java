package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.param;
import static io.clickframe.Expressions.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.PreparedQuery;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.result.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/manual/semantics.md} says of checks, sub-queries, written SELECTs, parameters.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesTest {
  private final DataContext context = DataContext.open();
  private final DataStore t;
  private final DataStore notes;

  QueriesTest(@TempDir Path folder) throws IOException {
    t =
        store(
            folder.resolve("t.csv"),
            "id,a,x,price\n1,7,1.5,0.10\n2,\\N,nan,0.20\n3,2,\\N,0.05\n",
            "id Int64, a Nullable(Int32), x Nullable(Float64), price Decimal(10, 2)");
    notes =
        store(
            folder.resolve("notes.csv"),
            "id,note\n1,first\n1,again\n4,fourth\n",
            "id Int32, note String");
  }

  private static DataStore store(Path file, String rows, String structure) throws IOException {
    Files.writeString(file, rows);
    return DataStore.file(file.toString(), options -> options.structure(structure));
  }

  @AfterAll
  void close() {
    context.close();
  }

  @Test
  void checksAtTheCallOnceConnected() {
    // tag::connect[]
    DataStore known = t.connect(context);
    // end::connect[]
    assertThatThrownBy(
            () -> {
              // tag::refused-at-the-call[]
              DataStore refused = known.filter(col("price").gt("cheap"));
              // end::refused-at-the-call[]
              assertThat(refused).isNull();
            })
        .isInstanceOf(InvalidExpressionException.class)
        .hasMessageContaining("in filter() at QueriesTest.java:");
  }

  @Test
  void takesValuesOfOtherStores() {
    // tag::sub-queries[]
    DataStore dear = t.filter(col("price").gt(scalar(t.agg(col("price").avg()))));
    DataStore noted = t.filter(col("id").in(notes.select("id")));
    // end::sub-queries[]
    assertThat(rows(dear.select("id"))).containsExactly(row(2L));
    assertThat(rows(noted.select("id"))).containsExactly(row(1L));
  }

  @Test
  void runsSelectsWrittenByHand() {
    // tag::written-queries[]
    DataStore counted = notes.query("SELECT id, count() AS n FROM ds GROUP BY id");
    DataStore both =
        DataStore.query(
            "SELECT t.id AS id, n.note AS note FROM t JOIN n ON t.id = n.id",
            Map.of("t", t, "n", notes));
    // end::written-queries[]
    assertThat(rows(counted.sort("id").select("id", col("n").cast("Int32"))))
        .containsExactly(row(1, 2), row(4, 1));
    assertThat(both.count(context)).isEqualTo(2);
  }

  @Test
  void runsWithOtherValues() {
    // tag::parameters[]
    PreparedQuery above = t.filter(col("id").gt(param("least", "Int64"))).prepare(context);
    DataObject two = above.bind("least", 1).execute();
    DataObject one = above.bind("least", 2).execute();
    // end::parameters[]
    assertThat(two.rowCount()).isEqualTo(2);
    assertThat(one.rowCount()).isEqualTo(1);
    two.close();
    one.close();
  }

  private List<List<@Nullable Object>> rows(DataStore chain) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (DataObject result = chain.execute(context)) {
      int columns = result.schema().columns().size();
      for (Row row : result.rows()) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          values.add(row.get(i));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
