package io.clickframe.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClickHouseTypeTest {

  @Test
  void splitsAtOutermostCommasOnly() {
    ClickHouseType type = ClickHouseType.parse("Tuple(a Decimal(9, 2), b Map(String, UInt8))");

    assertThat(type.family()).isEqualTo("Tuple");
    assertThat(type.arguments()).containsExactly("a Decimal(9, 2)", "b Map(String, UInt8)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Nullable(String); String; true",
        "LowCardinality(Nullable(String)); String; true",
        "LowCardinality(String); String; false",
        "SimpleAggregateFunction(anyLast, Nullable(UInt8)); UInt8; true",
        "SimpleAggregateFunction(sum, UInt64); UInt64; false",
        "Array(Nullable(String)); Array(Nullable(String)); false",
        "Nullable(Nothing); Nothing; true"
      })
  void knowsBaseAndNullability(String text, String base, boolean nullable) {
    ClickHouseType type = ClickHouseType.parse(text);

    assertThat(type.base().text()).isEqualTo(base);
    assertThat(type.isNullable()).isEqualTo(nullable);
  }

  @Test
  void undoesTheLineBreaksOfNamedTuples() {
    assertThat(ClickHouseType.parse("Tuple(\n    id UInt8,\n    `a\\nb  c` Nullable(String))"))
        .isEqualTo(ClickHouseType.parse("Tuple(id UInt8, `a\\nb  c` Nullable(String))"));
  }

  @Test
  void readsElementNamesWithQuotesAndEscapes() {
    ClickHouseType type =
        ClickHouseType.parse(
            "Tuple(id UInt8, `a b` String, `c\\`, d` Array(UInt8), `1` Date, n.x Int8)");

    assertThat(type.elements())
        .extracting(TypeElement::name)
        .containsExactly("id", "a b", "c`, d", "1", "n.x");
    assertThat(type.elements().get(2).type().text()).isEqualTo("Array(UInt8)");
  }

  @Test
  void elementsWithoutNamesHaveNone() {
    ClickHouseType type = ClickHouseType.parse("Tuple(UInt8, DateTime64(3, 'UTC'))");

    assertThat(type.elements()).extracting(TypeElement::name).containsOnlyNulls();
    assertThat(type.elements().get(1).type().text()).isEqualTo("DateTime64(3, 'UTC')");
  }

  @Test
  void readsEnumNamesWithQuotesCommasAndEscapes() {
    ClickHouseType type =
        ClickHouseType.parse(
            "Enum8('b\\\\n, x = 3' = -2, 'it\\'s' = 1, 'new\\nline' = 4, 'тест (' = 5, '' = 6)");

    assertThat(type.enumNames())
        .containsExactly(
            entry(-2, "b\\n, x = 3"),
            entry(1, "it's"),
            entry(4, "new\nline"),
            entry(5, "тест ("),
            entry(6, ""));
  }

  @Test
  void rejectsAnEnumWithoutNumbers() {
    assertThatThrownBy(() -> ClickHouseType.parse("Enum8('a', 'b')").enumNames())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("type Enum8('a', 'b') has 'a' where 'name' = number is expected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Array(", "Array(UInt8", "Tuple(a UInt8))", "Enum8('a = 1)", " ", "F(x)y"})
  void rejectsTextThatIsNoType(String text) {
    assertThatThrownBy(() -> ClickHouseType.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("type ");
  }

  @Test
  void rejectsAnArgumentThatIsNotThere() {
    assertThatThrownBy(() -> ClickHouseType.parse("Array(UInt8)").argument(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("type Array(UInt8) has 1 arguments, asked for number 1");
  }
}
