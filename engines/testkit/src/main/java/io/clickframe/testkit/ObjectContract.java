package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.DeferredObject;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.lifecycle.ObjectInfo;
import io.clickframe.lifecycle.TableScope;
import io.clickframe.result.Batches;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Objects in memory and in tables: what chains read of them, and when they are gone. */
public abstract class ObjectContract extends EngineContract {

  /** For the engine's test class. */
  protected ObjectContract() {}

  @Test
  final void aSmallResultMakesNoTable() {
    try (DataObject small = samples().employees().materialize(context())) {
      assertThat(small.isTable()).isFalse();
      assertThat(small.name()).isEmpty();
      DataStore chain = small.store().filter("id > 3").select("id").sort("id");
      assertThat(Rows.of(chain, context()))
          .isEqualTo(
              Rows.of(samples().employees().filter("id > 3").select("id").sort("id"), context()));
      assertThat(temporaryTables()).isEmpty();
    }
  }

  @Test
  final void aLargeResultBecomesATableThatItsObjectOwns() {
    DataStore many = many(300_000);
    try (DataObject large = many.materialize(context())) {
      assertThat(large.name()).matches("t_\\d+");
      assertThat(large.rowCount()).isEqualTo(300_000);
      assertThat(sum(large.store())).isEqualTo(sum(many));
      assertThat(temporaryTables()).containsExactly(large.name());
    }
    context().flush();
    assertThat(temporaryTables()).isEmpty();
  }

  @Test
  final void twoObjectsOfOneNameAreTwoTables() {
    try (DataObject one = samples().employees().materialize(context(), "staging");
        DataObject other = samples().numbers().materialize(context(), "staging")) {
      assertThat(one.name()).matches("t_staging_\\d+").isNotEqualTo(other.name());
      assertThat(temporaryTables()).containsExactlyInAnyOrder(one.name(), other.name());
      assertThat(Rows.of(one.store().sort("id"), context()))
          .isEqualTo(Rows.of(samples().employees().sort("id"), context()));
    }
    context().flush();
    assertThat(temporaryTables()).isEmpty();
  }

  @Test
  final void aLargeResultInMemoryIsLoadedOnceForAllThreads() throws Exception {
    try (DataObject held = many(100_000).execute(context())) {
      DataStore store = held.store();
      List<Long> sums = together(16, () -> sum(store));
      assertThat(sums).containsOnly(sum(many(100_000)));
      assertThat(temporaryTables()).hasSize(1);
    }
    context().flush();
    assertThat(temporaryTables()).isEmpty();
  }

  @Test
  final void aDeferredObjectIsMadeOnceForAllThreads() throws Exception {
    try (DeferredObject deferred = many(300_000).deferred(context())) {
      assertThat(deferred.isMade()).isFalse();
      List<DataObject> objects = together(16, deferred::get);
      assertThat(objects).containsOnly(deferred.get());
      assertThat(temporaryTables()).containsExactly(deferred.get().name());
    }
    context().flush();
    assertThat(temporaryTables()).isEmpty();
  }

  @Test
  final void aTableIsReadInConstantMemoryAndWhole() {
    try (DataObject large = many(1_000_000).materialize(context(), "million")) {
      long rows = 0;
      for (var row : large.rows()) {
        rows += row.isNull(0) ? 0 : 1;
      }
      assertThat(rows).isEqualTo(1_000_000);
      assertThat(large.toText(2)).endsWith("first 2 of 1,000,000 rows\n");
    }
    checkLeaks();
  }

  @Test
  final void aQueryThatReadsATableFinishesAfterItsObjectIsClosed() {
    DataObject large = many(1_000_000).materialize(context(), "busy");
    long rows = 0;
    try (Batches batches = large.store().batches(context())) {
      var iterator = batches.iterator();
      try (var first = iterator.next()) {
        rows += first.rowCount();
      }
      large.close();
      while (iterator.hasNext()) {
        try (var batch = iterator.next()) {
          rows += batch.rowCount();
        }
      }
    }
    assertThat(rows).isEqualTo(1_000_000);
    context().flush();
    assertThat(temporaryTables()).isEmpty();
  }

  @Test
  final void aClosedObjectSaysItsNameAndWhereItWasClosed() {
    DataObject table = samples().employees().materialize(context(), "gone");
    DataStore store = table.store();
    table.close();
    assertThat(table.schema().names()).contains("salary");
    assertThat(table.rowCount()).isEqualTo(10);
    assertThatThrownBy(table::rows)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageMatching(
            "Cannot read the object t_gone_\\d+ made at ObjectContract.java:\\d+: it was closed at"
                + " ObjectContract.java:\\d+. Read it before, or copy the values out");
    assertThatThrownBy(() -> store.execute(context()))
        .isInstanceOf(StaleObjectException.class)
        .hasMessageMatching(
            "Cannot read the object t_gone_\\d+: it was closed at ObjectContract.java:\\d+. Read it"
                + " before, or keep it open longer");
    DataObject held = samples().employees().execute(context());
    DataStore inline = held.store();
    held.close();
    assertThatThrownBy(() -> inline.execute(context()))
        .isInstanceOf(StaleObjectException.class)
        .hasMessageMatching(
            "Cannot read the object r_\\d+: it was closed at ObjectContract.java:\\d+. Read it"
                + " before, or keep it open longer");
  }

  @Test
  final void aChainThatFailsLeavesNoTable() {
    DataStore failing = many(300_000).select("throwIf(n = 299999) AS n");
    assertThatThrownBy(() -> failing.materialize(context(), "failing"))
        .hasMessageContaining("throwIf");
    assertThatThrownBy(() -> failing.materialize(context())).hasMessageContaining("throwIf");
    assertThat(temporaryTables()).isEmpty();
    assertThatThrownBy(() -> samples().employees().materialize(context(), "1st"))
        .isInstanceOf(ClickFrameException.class)
        .hasMessage(
            "Cannot call an object '1st': a name is 1 to 120 letters, digits and underscores (A-Z,"
                + " a-z, 0-9, _), and does not begin with a digit");
  }

  @Test
  final void aChildContextClosesWhatIsItsOwn() {
    DataObject outer = samples().employees().materialize(context(), "outer");
    DataObject inner;
    try (DataContext child = context().child()) {
      inner = samples().numbers().materialize(child, "inner");
      assertThat(inner.store().count(child)).isEqualTo(100);
      assertThat(outer.store().count(child)).isEqualTo(10);
    }
    assertThat(temporaryTables()).containsExactly(outer.name());
    assertThatThrownBy(inner::rows).isInstanceOf(StaleObjectException.class);
    assertThat(outer.store().count(context())).isEqualTo(10);
    outer.close();
    context().flush();
  }

  @Test
  final void closingAContextClosesItsChildrenAndDropsTheirTables() {
    DataContext parent = open();
    DataContext grandchild = parent.child().child();
    samples().employees().materialize(grandchild, "deep");
    samples().employees().materialize(parent, "high");
    assertThat(temporaryTables()).hasSize(2);
    parent.close();
    assertThat(temporaryTables()).isEmpty();
    assertThatThrownBy(() -> grandchild.allocator())
        .isInstanceOf(StaleObjectException.class)
        .hasMessageContaining("it was closed at ObjectContract.java:");
  }

  @Test
  final void theAmbientContextIsUsedWhereNoneIsGiven() {
    long rows =
        context()
            .call(() -> {
              assertThat(DataContext.current()).isSameAs(context());
              return samples().employees().count();
            });
    assertThat(rows).isEqualTo(10);
  }

  @Test
  final void objectsJoinWithEachOtherAndWithFiles() {
    try (DataObject held = samples().employees().execute(context());
        DataObject table = many(300_000).materialize(context())) {
      DataStore left = held.store();
      DataStore right = table.store();
      long rows = left.join(right, on(left.col("id").eq(right.col("n")))).count(context());
      assertThat(rows).isEqualTo(10);
    }
    context().flush();
  }

  private long sum(DataStore store) {
    try (DataObject result = store.agg(col("n").sum().as("sum")).execute(context())) {
      return result.rows().iterator().next().getLong(0);
    }
  }

  /** Rows with a column n from 0 and a text that makes them large. */
  private DataStore many(int rows) {
    return samples()
        .employees()
        .limit(1)
        .select("arrayMap(i -> toInt64(i), range(" + rows + ")) AS n")
        .explode("n")
        .assign("leftPad(toString(n), 20, '0') AS label");
  }

  private List<String> temporaryTables() {
    return context().catalog().listAll().stream()
        .filter(
            object -> object.scope() == TableScope.TEMP || object.scope() == TableScope.TEMP_NAMED)
        .map(ObjectInfo::table)
        .toList();
  }

  private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futures =
          IntStream.range(0, threads).mapToObj(_ -> pool.submit(work)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
