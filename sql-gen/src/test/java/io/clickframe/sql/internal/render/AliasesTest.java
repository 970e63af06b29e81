package io.clickframe.sql.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

  @ParameterizedTest
  @CsvSource({
    "id;t;total;t.x;T0, t",
    "t0, t_",
    "t12.x, t_",
    "t0x, t",
    "t0.x;t_1, t__",
    "t_0.a;id, t"
  })
  void avoidsNamesThatLookLikeTables(String columns, String prefix) {
    assertThat(Aliases.prefix("t", List.of(columns.split(";")))).isEqualTo(prefix);
  }
}
