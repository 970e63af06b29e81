package io.clickframe.examples;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.param;
import static io.clickframe.Expressions.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.PreparedQuery;
import io.clickframe.error.InvalidExpressionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/manual/semantics.md} says of checks, sub-queries, written SELECTs, parameters.
 */
class QueriesTest extends SemanticsExamples {
  QueriesTest(@TempDir Path folder) throws IOException {
    super(folder);
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
}
