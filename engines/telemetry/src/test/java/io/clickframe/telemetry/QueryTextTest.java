package io.clickframe.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      value = {
        "SELECT 'a', 1.5e-3, 0xFF, -2 FROM t1 | SELECT ?, ?, ?, -? FROM t1",
        "SELECT 'it\\'s', 'it''s', '' | SELECT ?, ?, ?",
        "SELECT t0.`a 1` AS \"b'2\" | SELECT t0.`a 1` AS \"b'2\"",
        "SELECT toDecimal64('0.06', 2), {p:Int64} | SELECT toDecimal64(?, ?), {p:Int64}",
        "SELECT x1 + 1e5+y2 | SELECT x1 + ?+y2",
        "SELECT 'a\\\\', b | SELECT ?, b"
      })
  void valuesAreMaskedAndNamesAreNot(String sql, String masked) {
    assertThat(QueryText.masked(sql)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT 1,SELECT",
    "WITH x AS (SELECT 1) SELECT * FROM x,SELECT",
    "insert into t select 1,INSERT",
    "(SELECT 1),SELECT"
  })
  void operationIsTheFirstWordThatSaysSo(String sql, String operation) {
    assertThat(QueryText.operation(sql)).isEqualTo(operation);
  }
}
