package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.error.RecordMismatchException;
import io.clickframe.error.ValueException;
import io.clickframe.internal.arrow.ArrowFields;
import io.clickframe.result.Batch;
import io.clickframe.result.ColumnReader;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.data.TypeSamples;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Results leave: as arrays, as Arrow, as tables to look at. */
public abstract class ResultContract extends EngineContract {
  private static final int MANY = 1_000_000;

  /** For the engine's test class. */
  protected ResultContract() {}

  @Test
  final void hidesNoRow() {
    DataStore many = numbered(MANY);
    try (DataObject result = many.execute(context())) {
      assertThat(result.rowCount()).isEqualTo(MANY);
      assertThat(result.rows()).hasSize(MANY);
      assertThat(result.stream()).hasSize(MANY);
      assertThat(result.as(Long.class).toList()).hasSize(MANY);
      assertThat(result.column("id").toLongArray()).isEqualTo(LongStream.range(0, MANY).toArray());
    }
    assertThat(many.count(context())).isEqualTo(MANY);
  }

  @Test
  final void readsColumnsWithoutBoxing() {
    DataStore chain =
        numbered(3)
            .select(
                "id",
                "toInt32(id) AS i",
                "if(id = 1, NULL, id / 2) AS d",
                "toUInt64(id) AS u",
                "id > 0 AS b");
    try (DataObject result = chain.execute(context())) {
      assertThat(result.column("i").toIntArray()).containsExactly(0, 1, 2);
      assertThat(result.column("i").toDoubleArray()).containsExactly(0, 1, 2);
      assertThat(result.column("u").toLongArray()).containsExactly(0, 1, 2);
      assertThat(result.column("d").toDoubleArray(Double.NaN)).containsExactly(0, Double.NaN, 1);
      assertThat(result.column("d").as(Double.class)).containsExactly(0.0, null, 1.0);
      assertThatThrownBy(() -> result.column("d").toDoubleArray())
          .isInstanceOf(ValueException.class)
          .hasMessageStartingWith("Column 'd' (Nullable(Float64)) is NULL at row 1, which ");
      assertThatThrownBy(() -> result.column("id").toIntArray())
          .isInstanceOf(RecordMismatchException.class)
          .hasMessageContaining("int cannot hold that exactly. Declare it long");
      assertThatThrownBy(() -> result.column("ids")).hasMessageContaining("Did you mean 'id'?");
      Batch batch = result.batches().getFirst();
      ColumnReader ids = batch.column("id");
      assertThat(ids.getInt(2)).isEqualTo(2);
      assertThat(ids.toLongArray()).startsWith(0);
      assertThat(batch.column("b").getBoolean(1)).isTrue();
    }
  }

  @Test
  final void isReadByArrow() throws IOException {
    try (DataObject result = numbered(MANY).execute(context());
        ArrowReader reader = result.arrowReader(context().allocator())) {
      long rows = 0;
      while (reader.loadNextBatch()) {
        rows += reader.getVectorSchemaRoot().getRowCount();
      }
      assertThat(rows).isEqualTo(MANY);
    }
  }

  /** Of a result without rows the engine sends no vectors, so their types are computed. */
  @TestFactory
  final Stream<DynamicTest> knowsTheArrowFormWithoutRows() {
    return TypeSamples.all().entrySet().stream()
        .filter(sample -> !ARROW_UNKNOWN.contains(sample.getKey()))
        .map(sample ->
            DynamicTest.dynamicTest(sample.getKey(), () -> compareArrowForm(sample.getValue())));
  }

  private static final List<String> ARROW_UNKNOWN =
      List.of(
          "BFloat16",
          "AggregateFunction(sum, UInt64)",
          "QBit(Float32, 4)",
          "Dynamic",
          "Variant(Int64, String)",
          "IntervalDay");

  private void compareArrowForm(String select) {
    try (BatchStream stream =
            context()
                .engine()
                .query(
                    SqlStatement.of(select + " SETTINGS session_timezone = 'UTC'"),
                    QueryOptions.NONE,
                    context().allocator());
        VectorSchemaRoot root = Objects.requireNonNull(stream.next())) {
      assertThat(types(ArrowFields.of(stream.schema()).getFields()))
          .isEqualTo(types(root.getSchema().getFields()));
    }
    checkLeaks();
  }

  /** Without names of inner fields and whether they may be NULL. */
  private static List<Object> types(List<Field> fields) {
    return fields.stream()
        .<Object>map(field -> List.of(field.getType(), types(field.getChildren())))
        .toList();
  }

  @Test
  final void isShownAsTextAndHtml() {
    try (DataObject result = numbered(3).execute(context())) {
      assertThat(result.toText(2))
          .contains("│ id    │", "│ Int64 │")
          .endsWith("first 2 of 3 rows\n");
      assertThat(result.toHtml(2))
          .startsWith("<table ")
          .contains("Int64", ">1</td>", "first 2 of 3 rows")
          .doesNotContain(">2</td>", "script");
    }
  }

  /** Rows numbered from 0. */
  private DataStore numbered(int rows) {
    return samples().numbers().limit(1).select("toInt64(arrayJoin(range(" + rows + "))) AS id");
  }
}
