package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.internal.reader.BatchCursor;
import io.clickframe.internal.rowbinary.BatchChunks;
import io.clickframe.internal.rowbinary.RowBinaryFormat;
import io.clickframe.internal.value.SqlText;
import io.clickframe.result.Batch;
import io.clickframe.result.Row;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.Engine;
import io.clickframe.spi.QueryOptions;
import io.clickframe.spi.SqlStatement;
import io.clickframe.testkit.values.RandomTypes;
import io.clickframe.testkit.values.TypeValue;
import io.clickframe.testkit.values.TypeValues;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Java values of every type come back as they went in, and the engine sees the same values. */
public abstract class ValuesContract extends EngineContract {
  private static final int RANDOM_TYPES = 300;
  private static final int RANDOM_ROWS = 20;
  private static final long SEED = 20_261_128;

  /** For the engine's test class. */
  protected ValuesContract() {}

  private static Stream<TypeValue> types() {
    return Stream.of(
            TypeValues.scalars(), TypeValues.times(), TypeValues.nested(), TypeValues.open())
        .flatMap(List::stream);
  }

  @TestFactory
  final Stream<DynamicTest> comeBackFromAStatement() {
    return types().map(type -> DynamicTest.dynamicTest(type.type(), () -> checkInline(type)));
  }

  private void checkInline(TypeValue type) {
    DataStore store =
        DataStore.values(Map.of("v", type.values()), Map.of("v", FieldSpec.of(type.type())));
    try (DataObject result = store.select("v", "toString(v) AS t").execute(context())) {
      assertThat(result.schema().columns().getFirst().type()).hasToString(type.type());
      assertThat(column(result, "v")).isEqualTo(type.values());
      assertThat(column(result, "t")).isEqualTo(engineTexts(type));
    }
    checkLeaks();
  }

  /** The engine's toString leaves out the zeros that fill a FixedString. */
  private static List<String> engineTexts(TypeValue type) {
    return type.type().startsWith("FixedString")
        ? type.texts().stream().map(text -> text.replace("\0", "")).toList()
        : type.texts();
  }

  @TestFactory
  final Stream<DynamicTest> comeBackFromAContext() {
    return types().map(type -> DynamicTest.dynamicTest(type.type(), () -> checkLoaded(type)));
  }

  private void checkLoaded(TypeValue type) {
    String nullable = type.nullable() ? "Nullable(" + type.type() + ")" : type.type();
    List<@Nullable Object> withNull = new ArrayList<>(type.values());
    if (type.nullable()) {
      withNull.add(null);
    }
    check(nullable, withNull);
    check("Array(" + type.type() + ")", List.of(type.values(), List.of()));
    // So many that they go through a table.
    List<@Nullable Object> many = new ArrayList<>();
    while (many.size() < 20_000) {
      many.addAll(withNull);
    }
    check(nullable, many);
  }

  private void check(String type, List<? extends @Nullable Object> values) {
    try (DataObject result = context().load().field("value", type).values(values)) {
      assertThat(result.schema().columns().getFirst().type()).hasToString(type);
      assertThat(column(result, "value")).isEqualTo(values);
      checkAgain(result, values);
    }
    checkLeaks();
  }

  /** The vectors of a result go back into the engine as they are. */
  private void checkAgain(DataObject result, List<? extends @Nullable Object> values) {
    Engine engine = context().engine();
    String structure = SqlText.structure(result.schema());
    Map<String, String> settings = RowBinaryFormat.READING;
    engine.run(
        SqlStatement.of("CREATE TABLE again (" + structure + ") ENGINE = Memory")
            .withSettings(settings));
    try {
      engine.insert(
          SqlStatement.of("INSERT INTO again (value)").withSettings(settings),
          RowBinaryFormat.NAME,
          new BatchChunks(result.schema(), cursor(result), 1000));
      List<@Nullable Object> read = new ArrayList<>();
      SqlStatement all =
          SqlStatement.of("SELECT value FROM again").withSettings(Map.of("max_threads", "1"));
      try (BatchStream stream = engine.query(all, QueryOptions.NONE, context().allocator())) {
        for (VectorSchemaRoot root = stream.next(); root != null; root = stream.next()) {
          try (Batch batch = Batch.of(stream.schema(), root)) {
            batch.rows().forEach(row -> read.add(row.get(0)));
          }
        }
      }
      assertThat(read).isEqualTo(values);
    } finally {
      engine.run(SqlStatement.of("DROP TABLE again"));
    }
  }

  private static BatchCursor cursor(DataObject result) {
    Iterator<Batch> batches = result.batches().iterator();
    return new BatchCursor() {
      @Override
      public @Nullable Batch next() {
        return batches.hasNext() ? batches.next() : null;
      }

      @Override
      public void close() {}
    };
  }

  @Test
  final void randomlyNestedValuesComeBack() {
    RandomTypes types = new RandomTypes(SEED);
    for (int number = 0; number < RANDOM_TYPES; number++) {
      RandomTypes.Drawn drawn = types.draw(4);
      List<Object> values = new ArrayList<>();
      for (int row = 0; row < RANDOM_ROWS; row++) {
        values.add(RandomTypes.value(drawn));
      }
      check(drawn.type(), values);
    }
  }

  private static List<@Nullable Object> column(DataObject result, String name) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Row row : result.rows()) {
      values.add(row.get(name));
    }
    return values;
  }
}
