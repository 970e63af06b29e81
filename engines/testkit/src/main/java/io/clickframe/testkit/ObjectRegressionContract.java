package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What goes wrong in others that keep results as tables, over objects in memory and in tables. */
public abstract class ObjectRegressionContract extends EngineContract {

  /** For the engine's test class. */
  protected ObjectRegressionContract() {}

  @Test
  final void renamedColumnsKeepTheirTypes() {
    each(store -> {
      DataStore renamed = store.rename("salary", "pay").select("pay");
      assertThat(renamed.schema(context()).columns().getFirst().type())
          .isEqualTo(store.select("salary").schema(context()).columns().getFirst().type());
      assertThat(Rows.of(renamed.sort("pay"), context()).values())
          .isEqualTo(Rows.of(store.select("salary").sort("salary"), context()).values());
    });
  }

  @Test
  final void computedColumnsAreSeenByLaterSteps() {
    each(store -> {
      DataStore twice = store.assign(col("id").times(2).as("twice"));
      DataStore chain = twice.assign(col("twice").plus(col("id")).as("thrice"));
      assertThat(
              Rows.of(chain.filter("thrice = 9").select("id", "twice", "thrice"), context())
                  .values())
          .hasSize(1)
          .allSatisfy(
              row -> assertThat(row).extracting(Object::toString).containsExactly("3", "6", "9"));
    });
  }

  @Test
  final void explodedComputedColumnsKeepTheirNames() {
    each(store -> {
      DataStore exploded =
          store
              .filter("id = 3")
              .assign("[id, id + 1] AS both", "'x' AS mark")
              .explode("both")
              .select("mark", "both", "id")
              .sort("both");
      assertThat(exploded.schema(context()).names()).containsExactly("mark", "both", "id");
      assertThat(Rows.of(exploded, context()).values())
          .allSatisfy(row -> assertThat(row.getFirst()).isEqualTo("x"))
          .extracting(row -> String.valueOf(row.get(1)))
          .containsExactly("3", "4");
    });
  }

  private void each(Consumer<DataStore> check) {
    try (DataObject held = samples().employees().execute(context());
        DataObject table = samples().employees().materialize(context(), "regression")) {
      List.of(held.store(), table.store()).forEach(check);
    }
    context().flush();
  }
}
