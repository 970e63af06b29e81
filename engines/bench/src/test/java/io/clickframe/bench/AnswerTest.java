package io.clickframe.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final int MANY = 100_001;

  @Test
  void takesValuesOfTwoEnginesForTheSame() {
    Answer one = answer(row(1, new BigDecimal("2.50"), "a", Double.NaN));
    Answer other = answer(row(BigInteger.ONE, 2.5000000000001, "a", null));
    assertThatCode(() -> one.requireSame(other, true)).doesNotThrowAnyException();
  }

  @Test
  void comparesTheOrderIfItIsPartOfTheAnswer() {
    Answer one = answer(row("a", 1.5), row("b", 2.5));
    Answer other = answer(row("b", 2.5), row("a", 1.5));
    assertThatCode(() -> one.requireSame(other, false)).doesNotThrowAnyException();
    assertThatThrownBy(() -> one.requireSame(other, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("row 1 is [a, 1.5] beside [b, 2.5]");
  }

  @Test
  void refusesAnotherValueInAnyColumn() {
    Answer one = answer(row("a", 1.5, 3));
    for (Answer other :
        List.of(
            answer(row("A", 1.5, 3)),
            answer(row("a", 1.500001, 3)),
            answer(row("a", 1.5, 4)),
            answer(row("a", 1.5, null)),
            answer(row("a", 1.5)))) {
      assertThatThrownBy(() -> one.requireSame(other, false))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("row 1 is [a, 1.5, 3] beside [");
    }
  }

  @Test
  void refusesAnotherNumberOfRows() {
    assertThatThrownBy(() -> answer(row(1), row(1)).requireSame(answer(row(1)), false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("2 rows beside 1");
  }

  @Test
  void comparesManyRowsByTheirSums() {
    Answer upwards = many(0, 1);
    assertThatCode(() -> upwards.requireSame(many(MANY - 1, -1), false)).doesNotThrowAnyException();
    Answer changed = new Answer();
    for (int i = 0; i < MANY; i++) {
      changed.add(row("k" + i, i == 7 ? 8.5 : i == 8 ? 7.5 : i + 0.5)); // two values swapped
    }
    assertThatThrownBy(() -> upwards.requireSame(changed, false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("100001 rows on both sides, but with different values");
  }

  private static Answer many(int first, int step) {
    Answer answer = new Answer();
    for (int i = 0; i < MANY; i++) {
      int value = first + i * step;
      answer.add(row("k" + value, value + 0.5));
    }
    return answer;
  }

  @SafeVarargs
  private static Answer answer(List<@Nullable Object>... rows) {
    Answer answer = new Answer();
    for (List<@Nullable Object> row : rows) {
      answer.add(row);
    }
    return answer;
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
