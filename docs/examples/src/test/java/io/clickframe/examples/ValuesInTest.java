package io.clickframe.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.ingest.Field;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.record.Column;
import io.clickframe.result.Row;
import io.clickframe.type.TypedValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code docs/manual/values-in.md} and {@code docs/manual/types.md}, whose examples are here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesInTest {
  private static final int TYPES = 50;

  private final DataContext context = DataContext.open();

  @AfterAll
  void close() {
    context.close();
  }

  @Test
  void takesShapes() {
    // tag::shapes[]
    DataObject one = context.load().value(42); // a column named value
    DataObject list = context.load().values(List.of(1.5, 2.5));
    DataObject row = context.load().row(Map.of("id", 1, "name", "Ada"));
    DataObject columns =
        context.load().columns(Map.of("id", List.of(1, 2), "name", List.of("Ada", "Alan")));
    DataObject rows =
        context
            .load()
            .rows(List.of(Map.of("id", 1, "name", "Ada"), Map.of("id", 2, "name", "Alan")));
    // end::shapes[]
    assertThat(one.schema()).hasToString("value Int32");
    assertThat(List.of(one, list, row, columns, rows))
        .extracting(DataObject::rowCount)
        .containsExactly(1L, 2L, 1L, 2L, 2L);
  }

  @Test
  void startsChains() {
    // tag::chain[]
    DataStore rates =
        DataStore.values(Map.of("currency", List.of("EUR", "CHF"), "rate", List.of(1.0, 0.94)));
    // end::chain[]
    assertThat(rates.filter("rate < 1").count(context)).isEqualTo(1);
  }

  @Test
  void takesRecords() throws IOException {
    // tag::record[]
    record Sale(
        @Column("sale id") long id,
        @Field(lowCardinality = true) String shop,
        @Field(type = "Decimal(18, 2)") BigDecimal price,
        Optional<LocalDate> shipped,
        List<String> tags) {}
    // end::record[]
    List<Sale> sales =
        List.of(new Sale(1, "Bern", new BigDecimal("9.5"), Optional.empty(), List.of()));
    // tag::records[]
    DataObject loaded = context.load().rows(sales, Sale.class);
    // end::records[]
    assertThat(Files.readString(Project.ROOT.resolve("docs/manual/values-in.md")))
        .contains("```\n" + loaded.schema() + "\n```");
  }

  @Test
  void takesFields() {
    // tag::fields[]
    DataObject said =
        context
            .load()
            .field("id", "UInt64")
            .field("tags", FieldSpec.INFERRED.withNullable().withLowCardinality())
            .row(Map.of("id", 1, "tags", List.of("new")));
    // end::fields[]
    assertThat(said.schema().find("id").orElseThrow().type()).hasToString("UInt64");
    assertThat(said.schema().find("tags").orElseThrow().type())
        .hasToString("Array(LowCardinality(Nullable(String)))");
  }

  @Test
  void namesTheRowOfAMistake() throws IOException {
    says(
        () -> {
          // tag::range[]
          context.load().field("value", "UInt8").values(List.of(1, 300));
          // end::range[]
        },
        "Cannot load row 1 of column 'value' (UInt8): 300 is out of range, which goes from 0 to 255");
    says(
        () -> {
          // tag::uneven[]
          context.load().columns(Map.of("id", List.of(1, 2), "name", List.of("Ada")));
          // end::uneven[]
        },
        "Cannot load columns of uneven length");
    says(
        () -> {
          // tag::unknown[]
          context.load().field("vlaue", "UInt8").value(1);
          // end::unknown[]
        },
        "There is a field for 'vlaue', but no such column is loaded. Did you mean 'value'? Columns:"
            + " value.");
  }

  private static void says(ThrowingCallable call, String message) throws IOException {
    assertThatThrownBy(call).hasMessageContaining(message);
    assertThat(Files.readString(Project.ROOT.resolve("docs/manual/values-in.md")))
        .contains("\n> " + message + "\n");
  }

  @Test
  void tellsTheTypesOfMixedValues() {
    // tag::mixed[]
    DataStore mixed =
        DataStore.values(
            Map.of("v", List.of(TypedValue.of("UInt8", 5), TypedValue.of("String", "x"))));
    try (DataObject result = mixed.execute(context)) {
      for (Row row : result.rows()) {
        System.out.println(row.get("v") + " " + row.typeOf("v"));
      }
    }
    // end::mixed[]
    try (DataObject result = mixed.execute(context)) {
      assertThat(result.rows())
          .extracting(row -> row.typeOf("v").text())
          .containsExactly("UInt8", "String");
    }
  }

  @Test
  void everyTypeIsReadAndLoadedAsItsRowSays() throws IOException {
    int types = 0;
    for (String line : Files.readAllLines(Project.ROOT.resolve("docs/manual/types.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 6 && cells[2].strip().startsWith("`")) {
        String type = code(cells[1]);
        Object value = read("CAST(" + code(cells[2]) + ", '" + type.replace("'", "\\'") + "')");
        assertThat(value).as(type).isInstanceOf(named(value, cells[3].strip()));
        try (DataObject loaded = context.load().field("value", type).value(value)) {
          assertThat(loaded.schema()).hasToString("value " + type);
          assertThat(loaded.rows().iterator().next().get(0)).as(type).isEqualTo(value);
        }
        types++;
      }
    }
    assertThat(types).isGreaterThan(TYPES);
  }

  private static String code(String cell) {
    String text = cell.strip();
    return text.substring(1, text.length() - 1);
  }

  private @Nullable Object read(String expression) {
    DataStore one = DataStore.values(Map.of("k", List.of(1)));
    try (DataObject result = one.select(expression + " AS x").execute(context)) {
      return result.rows().iterator().next().get("x");
    }
  }

  /** The class of the value, or what it implements, that has the name. */
  private static Class<?> named(Object value, String name) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
      classes.add(type);
      Collections.addAll(classes, type.getInterfaces());
    }
    return classes.stream()
        .filter(type -> type.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(value.getClass() + " is no " + name));
  }
}
