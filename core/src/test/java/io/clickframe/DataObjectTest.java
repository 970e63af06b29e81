package io.clickframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ErrorCode;
import io.clickframe.error.QueryException;
import io.clickframe.error.StaleObjectException;
import io.clickframe.lifecycle.ContextOptions;
import io.clickframe.result.Row;
import io.clickframe.spi.QueryStats;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataObjectTest {
  private final FakeEngine engine = new FakeEngine();
  private final DataContext context =
      DataContext.of(ContextResources.open(engine.at(null), ContextOptions.defaults()));

  @AfterEach
  void closeContext() {
    context.close();
  }

  @Test
  void holdsAllRowsOfAllBatches() {
    try (DataObject object = collect(3)) {
      assertThat(object.rowCount()).isEqualTo(6);
      assertThat(object.batches()).hasSize(3);
      assertThat(object.schema()).isEqualTo(FakeStream.SCHEMA);
      assertThat(object.stats()).isEqualTo(new QueryStats(6, 48, 1));
      assertThat(values(object)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
      assertThat(values(object)).as("a second time").hasSize(6);
    }
  }

  @Test
  void mayBeEmpty() {
    try (DataObject object = collect(0)) {
      assertThat(object.rowCount()).isZero();
      assertThat(object.batches()).isEmpty();
      assertThat(object.rows()).isEmpty();
    }
  }

  @Test
  void closesTheStreamOnceRead() {
    collect(1).close();

    assertThat(engine.events).containsExactly("close top");
  }

  @Test
  void freesItsMemoryOnceOnClose() {
    DataObject object = collect(2);
    assertThat(context.allocator().getAllocatedMemory()).isPositive();

    object.close();
    object.close();

    assertThat(context.allocator().getAllocatedMemory()).isZero();
  }

  @Test
  void freesWhatWasReadWhenReadingFailsMidway() {
    FakeStream stream = engine.stream("top", context.allocator(), 2);
    stream.failure = new QueryException(ErrorCode.QUERY_FAILED, "disk is gone", 1, null, null);

    assertThatThrownBy(() -> DataObject.collect(context, "top", stream)).isSameAs(stream.failure);
    assertThat(context.allocator().getAllocatedMemory()).isZero();
    assertThat(engine.events).containsExactly("close top");
  }

  @Test
  void afterCloseSaysWhereItWasClosedAndKeepsItsSchema() {
    DataObject object = collect(1);
    Row row = object.rows().iterator().next();
    Iterable<Row> rows = object.rows();
    object.close();

    assertThatThrownBy(object::batches)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageMatching(
            "Cannot read top: it was closed at DataObjectTest.java:\\d+\\."
                + " Read it before, or copy the values out");
    assertThatThrownBy(rows::iterator)
        .isInstanceOf(StaleObjectException.class)
        .hasMessageContaining("Cannot read top");
    assertThatThrownBy(() -> object.toText(1))
        .isInstanceOf(StaleObjectException.class)
        .hasMessageContaining("Cannot read top");
    assertThatThrownBy(() -> row.get(0))
        .isInstanceOf(StaleObjectException.class)
        .hasMessageMatching(
            "Cannot read a batch of 2 rows: it was closed at DataObjectTest.java:\\d+\\. .*");
    assertThat(object.schema()).isEqualTo(FakeStream.SCHEMA);
    assertThat(object.rowCount()).isEqualTo(2);
    assertThat(object.toString()).matches("top \\(closed at DataObjectTest.java:\\d+\\)");
  }

  @Test
  void showsItsFirstRows() {
    try (DataObject object = collect(2)) {
      assertThat(shown(() -> object.show(1)))
          .isEqualTo(
              """
              ┌───────┐
              │ n     │
              │ Int64 │
              ├───────┤
              │     1 │
              └───────┘
              first 1 of 4 rows
              """);
      assertThat(object.toString()).isEqualTo(object.toText(10)).endsWith("4 rows\n");
    }
  }

  @Test
  void rejectsANegativeNumberOfRows() {
    try (DataObject object = collect(1)) {
      assertThatThrownBy(() -> object.toText(-1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("maxRows must not be negative, was -1");
    }
  }

  private DataObject collect(int batches) {
    return DataObject.collect(context, "top", engine.stream("top", context.allocator(), batches));
  }

  private static List<Long> values(DataObject object) {
    List<Long> values = new ArrayList<>();
    object.rows().forEach(row -> values.add(row.getLong("n")));
    return values;
  }

  private static String shown(Runnable action) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      action.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
