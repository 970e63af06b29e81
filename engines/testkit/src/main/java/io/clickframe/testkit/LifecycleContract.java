package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.StaleObjectException;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import io.clickframe.result.Row;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is closed says so, and says where it was closed. */
public abstract class LifecycleContract extends EngineContract {

  /** For the engine's test class. */
  protected LifecycleContract() {}

  @Test
  final void closedContextRefusesEveryCall() {
    DataContext closed = open();
    closed.close();
    DataStore chain = samples().employees().filter("id > 1");
    List<Consumer<DataContext>> calls =
        List.of(
            chain::schema,
            chain::toSql,
            chain::explain,
            chain::execute,
            chain::batches,
            chain::count,
            chain::show);
    for (Consumer<DataContext> call : calls) {
      refuses(() -> call.accept(closed), "Cannot use ", "it was closed at LifecycleContract.java:");
    }
    assertThat(chain.count(context())).isEqualTo(9);
  }

  @Test
  final void closedResultRefusesToBeRead() {
    DataObject result = samples().employees().execute(context());
    Row row = result.rows().iterator().next();
    result.close();
    result.close();
    assertThat(result.rowCount()).isEqualTo(10);
    assertThat(result.schema().names()).contains("salary");
    refuses(result::rows, "Cannot read the result of execute()", "it was closed at");
    refuses(() -> row.get("id"), "Cannot read a batch of 10 rows", "it was closed at");
  }

  @Test
  final void closingTheContextClosesResults() {
    DataContext other = open();
    DataObject result = samples().employees().execute(other);
    Batches batches = samples().numbers().batches(other);
    other.close();
    refuses(result::rows, "Cannot read the result of execute()", "it was closed at");
    refuses(() -> batches.iterator().hasNext(), "Cannot", "closed");
  }

  @Test
  final void batchesLeftHalfReadGiveEverythingBack() {
    try (Batches batches = samples().numbers().batches(context())) {
      Batch first = batches.iterator().next();
      assertThat(first.rowCount()).isPositive();
      first.close();
    }
    checkLeaks();
  }

  @Test
  final void failedRunLeavesNothingBehind() {
    DataStore failing = samples().numbers().select("throwIf(id = 99) AS x", "label");
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> failing.execute(context())).hasMessageContaining("throwIf");
      checkLeaks();
      assertThat(samples().numbers().count(context())).isEqualTo(100);
    }
  }

  private static void refuses(ThrowingCallable call, String... words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StaleObjectException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.USE_AFTER_CLOSE))
        .hasMessageContainingAll(words);
  }
}
