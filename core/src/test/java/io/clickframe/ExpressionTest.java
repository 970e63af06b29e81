package io.clickframe;

import static io.clickframe.Expressions.coalesce;
import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.count;
import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.sql;
import static io.clickframe.Expressions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {

  static Stream<Arguments> written() {
    return Stream.of(
        Arguments.of(col("a").eq("x"), "(a = 'x')"),
        Arguments.of(col("a").ne(col("b")), "(a != b)"),
        Arguments.of(col("a").between(1, 5), "((a >= 1) AND (a <= 5))"),
        Arguments.of(
            col("a").gt(1).and("b < 2").or(col("c").isNull()),
            "(((a > 1) AND {b < 2}) OR isNull(c))"),
        Arguments.of(col("a").plus(1).times(2).minus(col("b")).as("x"), "(((a + 1) * 2) - b) AS x"),
        Arguments.of(col("a").in(1, 2), "in(a, 1, 2)"),
        Arguments.of(col("a").in(), "false"),
        Arguments.of(col("a").notIn(), "true"),
        Arguments.of(col("a").cast("Int8"), "cast(a, Int8)"),
        Arguments.of(col("a").tryCast("Int8"), "tryCast(a, Int8)"),
        Arguments.of(col("a").median(), "quantileExactInclusive(0.5)(a)"),
        Arguments.of(count(), "count()"),
        Arguments.of(fn("cityHash64", col("a"), "salt", null), "cityHash64(a, 'salt', null)"),
        Arguments.of(coalesce(col("a"), 0), "coalesce(a, 0)"),
        Arguments.of(
            when(col("a").gt(1)).then("x").when("b").then(2).otherwise(null),
            "CASE WHEN (a > 1) THEN 'x' WHEN b THEN 2 ELSE null END"),
        Arguments.of(sql("a + 1"), "{a + 1}"));
  }

  @ParameterizedTest
  @MethodSource("written")
  void printsWhatWasWritten(Expression expression, String text) {
    assertThat(expression).hasToString(text);
  }

  @Test
  void sortsNullLastUnlessAsked() {
    assertThat(col("a").desc()).hasToString("a DESC");
    assertThat(col("a").asc().nullsFirst()).hasToString("a ASC NULLS FIRST");
    assertThat(col("a").desc().nullsFirst().nullsLast()).hasToString("a DESC");
  }

  @Test
  void refusesNullInMembership() {
    assertThatThrownBy(() -> col("a").in(1, null))
        .isInstanceOf(ClickFrameException.class)
        .hasMessage(
            "Cannot test membership in a list that holds null: leave it out and add isNull()");
  }

  @Test
  void refusesFunctionNameThatIsSql() {
    assertThatThrownBy(() -> fn("lower(x); DROP", col("a")))
        .isInstanceOfSatisfying(
            ClickFrameException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
        .hasMessage(
            "Cannot call the function 'lower(x); DROP': a function's name is letters, digits and"
                + " underscores");
  }

  @Test
  void refusesSortOrderInsideAnExpression() {
    assertThatThrownBy(() -> col("a").eq(col("b").desc()))
        .isInstanceOf(ClickFrameException.class)
        .hasMessage("Expected an expression, found SortOrder b DESC");
  }

  @Test
  void literalsAreWhatLitMakesOfThem() {
    assertThat(lit('c')).hasToString("'c'");
    assertThat(lit(ErrorCode.INTERNAL)).hasToString("'INTERNAL'");
    assertThat(lit(new byte[] {0, -1})).hasToString("0x00ff");
  }
}
