package io.clickframe.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.error.ClickFrameException;
import io.clickframe.lifecycle.TableScope;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableNameTest {
  @ParameterizedTest
  @CsvSource({
    "t_12, TEMP, ''",
    "t_staging_12, TEMP_NAMED, staging",
    "t_a_1_12, TEMP_NAMED, a_1",
    "j_7_stage1, JOB, stage1",
    "p_base, GLOBAL, base",
    "t_, FOREIGN, t_",
    "t_x, FOREIGN, t_x",
    "j_x_y, FOREIGN, j_x_y",
    "j_7_, FOREIGN, j_7_",
    "p_1, FOREIGN, p_1",
    "_tables, FOREIGN, _tables",
    "T_12, FOREIGN, T_12"
  })
  void aNameTellsItsScope(String text, TableScope scope, String label) {
    assertThat(TableName.parse(text)).isEqualTo(new TableName(text, scope, label));
  }

  @Test
  void whatIsMadeIsParsedAgain() {
    for (TableName name :
        new TableName[] {
          TableName.temp(5), TableName.temp("a_b", 5), TableName.job(9, "x"), TableName.global("x")
        }) {
      assertThat(TableName.parse(name.text())).isEqualTo(name);
    }
  }

  @Test
  void refusesLongNames() {
    assertThat(TableName.checked("x".repeat(120))).hasSize(120);
    assertThatThrownBy(() -> TableName.checked("x".repeat(121)))
        .isInstanceOf(ClickFrameException.class)
        .hasMessageStartingWith("Cannot call an object 'xxx")
        .hasMessageEndingWith("and does not begin with a digit");
  }

  @Test
  void numbersNeverRepeatEvenIfTheClockStands() {
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 8)
        .parallel()
        .forEach(_ -> {
          Ids ids = new Ids(() -> Instant.EPOCH);
          long before = 0;
          for (int i = 0; i < 1_000; i++) {
            long next = ids.next();
            assertThat(next).isGreaterThan(before);
            assertThat(seen.add(next)).isTrue();
            before = next;
          }
        });
  }
}
