package io.clickframe.sql.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          abc_1   | abc_1
          _x      | _x
          select  | select
          1st     | `1st`
          a b     | `a b`
          a.b     | `a.b`
          a`b     | `a\\`b`
          a'b     | `a'b`
          a\\b    | `a\\\\b`
          é       | `é`
          🙂      | `🙂`
          """)
  void quotesNamesThatNeedIt(String name, String expected) {
    assertThat(Quoting.identifier(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          abc     | 'abc'
          it's    | 'it\\'s'
          a\\'b   | 'a\\\\\\'b'
          "x"     | '"x"'
          `x`     | '`x`'
          a\\     | 'a\\\\'
          -- #    | '-- #'
          {p:Int} | '{p:Int}'
          🙂      | '🙂'
          """)
  void quotesStrings(String text, String expected) {
    assertThat(Quoting.string(text)).isEqualTo(expected);
  }

  @Test
  void escapesControlCharacters() {
    assertThat(Quoting.string("\n\r\t\0\b\f\u001b")).isEqualTo("'\\n\\r\\t\\0\\b\\f\u001b'");
    assertThat(Quoting.identifier("a\nb\0")).isEqualTo("`a\\nb\\0`");
    assertThat(Quoting.string("")).isEqualTo("''");
  }
}
