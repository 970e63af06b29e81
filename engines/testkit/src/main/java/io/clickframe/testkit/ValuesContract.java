package io.clickframe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.result.Row;
import io.clickframe.testkit.values.RandomTypes;
import io.clickframe.testkit.values.TypeValue;
import io.clickframe.testkit.values.TypeValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    }
    checkLeaks();
  }

  @Test
  final void randomlyNestedValuesComeBack() {
    RandomTypes types = new RandomTypes(SEED);
    for (int number = 0; number < RANDOM_TYPES; number += 10) {
      Map<String, List<Object>> columns = new LinkedHashMap<>();
      Map<String, FieldSpec> fields = new LinkedHashMap<>();
      var loader = context().load();
      for (int i = 0; i < 10; i++) {
        RandomTypes.Drawn drawn = types.draw(4);
        List<Object> values = new ArrayList<>();
        for (int row = 0; row < RANDOM_ROWS; row++) {
          values.add(RandomTypes.value(drawn));
        }
        columns.put("c" + i, values);
        fields.put("c" + i, FieldSpec.of(drawn.type()));
        loader = loader.field("c" + i, drawn.type());
      }
      try (DataObject result = loader.columns(columns)) {
        columns.forEach((name, values) ->
            assertThat(column(result, name)).as("%s", fields.get(name)).isEqualTo(values));
      }
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
