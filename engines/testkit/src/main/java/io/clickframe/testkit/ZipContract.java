package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ColumnCollisionException;
import io.clickframe.error.QueryException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects with scalars and with each other, row by row. */
public abstract class ZipContract extends EngineContract {

  /** For the engine's test class. */
  protected ZipContract() {}

  @Test
  final void rowsMeetInTheOrderOfBoth() {
    try (DataObject a = context().load().values(List.of(3L, 1L, 2L));
        DataObject b = context().load().values(List.of(10L, 30L, 20L))) {
      DataStore left = a.store().rename("value", "a").sort("a");
      DataStore right = b.store().rename("value", "b").sort(col("b").desc());
      DataStore sums = left.zip(right).assign(col("a").plus(col("b")).as("sum"));
      assertThat(sums.schema(context())).hasToString("a Int64\nb Int64\nsum Int64");
      assertThat(Rows.of(sums, context()).values())
          .containsExactly(List.of(1L, 30L, 31L), List.of(2L, 20L, 22L), List.of(3L, 10L, 13L));
    }
  }

  @Test
  final void scalarsStandForEveryRow() {
    try (DataObject a = context().load().values(List.of(3L, 1L, 2L))) {
      DataStore doubled = a.store().select(col("value").times(2).as("x")).sort("x");
      assertThat(Rows.of(doubled, context()).values())
          .containsExactly(List.of(2L), List.of(4L), List.of(6L));
      assertThat(a.store().agg(col("value").sum().as("s")).scalar(Long.class, context()))
          .isEqualTo(6L);
    }
  }

  @Test
  final void differentNumbersOfRowsAreAnError() {
    List<List<Long>> shapes = List.of(List.of(1L, 2L), List.of(1L), List.of());
    for (List<Long> one : shapes) {
      for (List<Long> other : shapes) {
        DataStore left = numbers(one, "a").sort("a");
        DataStore right = numbers(other, "b").sort("b");
        if (one.size() == other.size()) {
          assertThat(left.zip(right).count(context())).isEqualTo(one.size());
        } else {
          assertThatThrownBy(() -> left.zip(right).execute(context()))
              .as("%s and %s", one, other)
              .isInstanceOf(QueryException.class)
              .hasMessageContaining("the stores of zip() at ZipContract.java:")
              .hasMessageContaining("have different numbers of rows; they need the same");
        }
      }
    }
  }

  @Test
  final void refusesRowsInNoOrderAndNamesTwice() {
    DataStore sorted = samples().employees().select("id").sort("id");
    assertThatThrownBy(() -> sorted.zip(samples().numbers()))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageMatching(
            "Cannot zip at ZipContract.java:\\d+: the rows of the other store are in no order, so"
                + " nothing says which belong together. Call sort\\(\\) on it right before");
    assertThatThrownBy(() -> samples().numbers().zip(sorted))
        .hasMessageContaining("the rows of this store are in no order");
    assertThatThrownBy(
            () -> sorted.zip(samples().numbers().select("id").sort("id")).execute(context()))
        .isInstanceOf(ColumnCollisionException.class);
  }

  private DataStore numbers(List<Long> numbers, String name) {
    List<String> texts = new ArrayList<>();
    numbers.forEach(number -> texts.add("toInt64(" + number + ")"));
    return samples()
        .employees()
        .limit(1)
        .select("CAST([" + String.join(", ", texts) + "] AS Array(Int64)) AS " + name)
        .explode(name);
  }
}
