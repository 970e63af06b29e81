package io.clickframe.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.clickframe.result.Batch;
import io.clickframe.testing.TestMemory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.impl.UnionListWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compares with the files in {@code tables/}, one a case. */
class TextTableTest {
  @RegisterExtension final TestMemory memory = new TestMemory();

  @Test
  void alignsNumbersToTheRight() {
    Float8Vector doubles = new Float8Vector("x", memory.allocator());
    doubles.setSafe(0, 0.5);
    doubles.setSafe(1, Double.NaN);
    doubles.setNull(2);
    doubles.setValueCount(3);
    DecimalVector decimals = new DecimalVector("x", memory.allocator(), 20, 2);
    decimals.setSafe(0, new BigDecimal("1234567.80"));
    decimals.setSafe(1, new BigDecimal("-0.05"));
    decimals.setNull(2);
    decimals.setValueCount(3);
    Batch batch =
        memory.batch(
            List.of(
                "region", "Nullable(String)",
                "orders", "Nullable(Int64)",
                "share", "Nullable(Float64)",
                "total", "Nullable(Decimal(20, 2))"),
            memory.texts("north", "south-west", null),
            memory.longs(12L, 1_000_000L, null),
            doubles,
            decimals);

    matches("numbers", batch, 10, 3);
  }

  @Test
  void saysHowManyRowsAreLeftOut() {
    Batch batch = memory.batch(List.of("n", "Int64"), memory.longs(1L, 2L, 3L));

    matches("cut", batch, 2, 1_234_567);
  }

  @Test
  void printsHeaderAndFooterOfAnEmptyResult() {
    matches(
        "empty",
        memory.batch(List.of("n", "Int64", "s", "String"), memory.longs(), memory.texts()),
        10,
        0);
  }

  @Test
  void escapesWhatMovesTheCursorOrHides() {
    Batch batch =
        memory.batch(
            List.of("line\nbreak", "String"),
            memory.texts(
                "a\tb\r\nc",
                "\u001b[31mred",
                "x\u202eevil",
                "nul\0",
                "zero\u200bwidth",
                "back\\slash"));

    matches("escapes", batch, 10, 6);
  }

  @Test
  void keepsLinesStraightWithWideAndCombiningCharacters() {
    Batch batch =
        memory.batch(
            List.of("名前", "String", "n", "Int64"),
            memory.texts("漢字かな", "한국어", "тест", "e\u0301te\u0301", "🙂"),
            memory.longs(1L, 2L, 3L, 4L, 5L));

    matches("wide", batch, 10, 5);
  }

  @Test
  void cutsLongValuesTypesAndNames() {
    Batch batch =
        memory.batch(
            List.of("n".repeat(60), "Enum8('" + "e".repeat(60) + "' = 1)", "s", "String"),
            enumOne(),
            memory.texts("漢".repeat(30)));

    matches("long", batch, 10, 1);
  }

  @Test
  void writesListsWithQuotedTextAndNull() {
    ListVector lists = ListVector.empty("x", memory.allocator());
    UnionListWriter writer = lists.getWriter();
    writer.startList();
    writer.varChar().writeVarChar("it's");
    writer.varChar().writeNull();
    writer.varChar().writeVarChar("a, b");
    writer.endList();
    writer.setValueCount(1);

    matches("lists", memory.batch(List.of("tags", "Array(Nullable(String))"), lists), 10, 1);
  }

  @Test
  void leavesOutTheMiddleColumnsThatDoNotFit() {
    Batch batch =
        memory.batch(
            List.of("first", "Int64", "second", "Int64", "third", "Int64", "国", "String"),
            memory.longs(1L),
            memory.longs(2L),
            memory.longs(3L),
            memory.texts("世界"));

    assertThat(TextTable.render(batch.schema(), batch.rows(), 5, 26, 1))
        .isEqualTo(
            """
            ┌───────┬───┬────────┐
            │ first │ … │ 国     │
            │ Int64 │ … │ String │
            ├───────┼───┼────────┤
            │     1 │ … │ 世界   │
            └───────┴───┴────────┘
            1 row, 2 of 4 columns
            """);
    assertThat(TextTable.render(batch.schema(), batch.rows(), 5, 36, 1))
        .startsWith("┌───────┬────────┬───────┬────────┐\n")
        .endsWith("\n1 row\n");
    assertThat(TextTable.render(batch.schema(), batch.rows(), 5, 1, TextTable.MORE))
        .endsWith("\nfirst 1 row, 1 of 4 columns\n");
  }

  private TinyIntVector enumOne() {
    TinyIntVector vector = new TinyIntVector("x", memory.allocator());
    vector.setSafe(0, 1);
    vector.setValueCount(1);
    return vector;
  }

  private static void matches(String name, Batch batch, int maxRows, long total) {
    assertThat(TextTable.render(batch.schema(), batch.rows(), maxRows, Integer.MAX_VALUE, total))
        .isEqualTo(golden("/tables/" + name + ".txt"));
  }

  private static String golden(String resource) {
    try (InputStream in =
        Objects.requireNonNull(TextTableTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
