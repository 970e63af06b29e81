package io.clickframe.testkit;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.param;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.PreparedQuery;
import io.clickframe.error.ClickFrameException;
import io.clickframe.result.Row;
import io.clickframe.testkit.data.HostileTexts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One plan, many runs: values go beside the statement and come back as they were. */
public abstract class PreparedQueryContract extends EngineContract {

  /** For the engine's test class. */
  protected PreparedQueryContract() {}

  @Test
  final void runsWithOtherValues() {
    PreparedQuery query = above().prepare(context());
    assertThat(query.toSql()).contains("t0.id > {least:Int64}");
    assertThat(ids(query.bind("least", 97))).containsExactly(98L, 99L);
    assertThat(ids(query.bind("least", 98L))).containsExactly(99L);
    assertThat(ids(query.bind("least", 1).bind("least", 98))).containsExactly(99L);
  }

  @Test
  final void isSharedByThreads() throws Exception {
    PreparedQuery query = above().prepare(context());
    List<Callable<List<Long>>> runs =
        IntStream.range(0, 64)
            .<Callable<List<Long>>>mapToObj(i -> () -> ids(query.bind("least", 99 - i)))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<List<Long>>> results = threads.invokeAll(runs);
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).hasSize(i);
      }
    }
  }

  /**
   * A value for a parameter.
   *
   * @param expected what comes back, or what the refusal says
   */
  private record Given(String type, @Nullable Object value, @Nullable Object expected) {
    Given(String type, @Nullable Object value) {
      this(type, value, value);
    }
  }

  @TestFactory
  final Stream<DynamicTest> givesTheValueBack() {
    return values().stream()
        .map(it -> DynamicTest.dynamicTest(it.type() + " " + it.value(), () -> check(it)));
  }

  private void check(Given it) {
    PreparedQuery query =
        samples().numbers().limit(1).select(param("p", it.type()).as("v")).prepare(context());
    try (DataObject result = query.bind("p", it.value()).execute()) {
      assertThat(result.schema().columns().getFirst().type()).hasToString(it.type());
      assertThat(result.rows().iterator().next().get("v")).isEqualTo(it.expected());
    }
    checkLeaks();
  }

  private static List<Given> values() {
    UUID uuid = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
    Instant instant = Instant.parse("2024-02-29T12:34:56.789Z");
    return List.of(
        new Given("Int8", -128, (byte) -128),
        new Given("UInt64", new BigInteger("18446744073709551615")),
        new Given("Int256", BigInteger.TWO.pow(200).negate()),
        new Given("Float64", Double.NaN),
        new Given("Float64", Double.NEGATIVE_INFINITY),
        new Given("Float64", 5, 5.0),
        new Given("Decimal(9, 2)", new BigDecimal("-1.50")),
        new Given("Bool", true),
        new Given("String", "it's \\ a\ttab\nand {p:Int8}"),
        new Given("Nullable(String)", null),
        new Given("Nullable(String)", "\\N"),
        new Given("Date32", LocalDate.of(1950, 1, 2)),
        new Given("DateTime64(3, 'UTC')", instant),
        new Given("DateTime64(3, 'Asia/Tokyo')", instant),
        new Given(
            "DateTime64(3, 'Asia/Tokyo')",
            LocalDateTime.of(2024, 2, 29, 21, 34, 56, 789_000_000),
            instant),
        new Given("UUID", uuid),
        new Given("Enum8('a' = 1, 'b' = 2)", "b"),
        new Given("Array(Int32)", List.of(1, -2, 3)),
        new Given("Array(String)", List.of("a'b", "c\\d", "e\tf", "]", ",")),
        new Given("Array(Nullable(String))", Arrays.asList("NULL", null)));
  }

  @Test
  final void givesHostileTextsBack() {
    PreparedQuery query =
        samples().numbers().limit(1).select(param("p", "String").as("v")).prepare(context());
    for (String text : HostileTexts.generate(200)) {
      try (DataObject result = query.bind("p", text).execute()) {
        assertThat(result.rows().iterator().next().getString("v")).isEqualTo(text);
      }
    }
  }

  @TestFactory
  final Stream<DynamicTest> rejectsValuesThatDoNotFit() {
    return unfit().stream()
        .map(it -> DynamicTest.dynamicTest(it.type() + " " + it.value(), () -> refuse(it)));
  }

  private void refuse(Given it) {
    PreparedQuery query =
        samples().numbers().select(param("p", it.type()).as("v")).prepare(context());
    assertThatThrownBy(() -> query.bind("p", it.value()))
        .isExactlyInstanceOf(ClickFrameException.class)
        .hasMessage("Cannot bind the parameter 'p' (" + it.type() + "): " + it.expected());
  }

  private static List<Given> unfit() {
    return List.of(
        new Given("Int8", 128, "found 128, expected a number in the range of the type"),
        new Given("UInt8", -1, "found -1, expected a number in the range of the type"),
        new Given("Int64", "1", "found String, expected a value of that type"),
        new Given("Int64", 1.5, "found Double, expected a value of that type"),
        new Given("Int64", null, "found null, expected a value, or the type Nullable(Int64)"),
        new Given(
            "Decimal(3, 1)",
            new BigDecimal("1.25"),
            "found 1.25, expected a number that the type holds exactly"),
        new Given("Enum8('a' = 1)", "b", "found 'b', expected one of [a]"),
        new Given(
            "Array(Int8)",
            Arrays.asList(1, null),
            "found a list with null, expected no null, or Array(Nullable(…))"));
  }

  @Test
  final void rejectsUnknownParameter() {
    PreparedQuery query = above().prepare(context());
    assertThatThrownBy(() -> query.bind("lest", 1))
        .isExactlyInstanceOf(ClickFrameException.class)
        .hasMessageStartingWith(
            "Cannot bind the parameter 'lest': the chain has none of that name. ")
        .hasMessageContaining("least");
  }

  @Test
  final void rejectsRunWithoutValue() {
    PreparedQuery query = above().prepare(context());
    assertThatThrownBy(query::execute)
        .isExactlyInstanceOf(ClickFrameException.class)
        .hasMessage(
            "Cannot run the chain: its parameter 'least' (Int64) has no value; give it one:"
                + " prepare(context).bind(\"least\", …)");
  }

  private DataStore above() {
    return samples().numbers().filter(col("id").gt(param("least", "Int64"))).sort("id");
  }

  private static List<Long> ids(PreparedQuery query) {
    try (DataObject result = query.execute()) {
      List<Long> ids = new java.util.ArrayList<>();
      for (Row row : result.rows()) {
        ids.add(row.getLong("id"));
      }
      return ids;
    }
  }
}
