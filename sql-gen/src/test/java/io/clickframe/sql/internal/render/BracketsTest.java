package io.clickframe.sql.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          (a + b)         | a + b
          (a) + (b)       | (a) + (b)
          ((a) + (b))     | (a) + (b)
          ((a))           | (a)
          a               | a
          (-1)            | -1
          (')')           | ')'
          (a = ')') + (b) | (a = ')') + (b)
          ('\\')')        | '\\')'
          (`)`)           | `)`
          f(a)            | f(a)
          """)
  void takesOffOnePairAroundAll(String text, String expected) {
    assertThat(Brackets.strip(text)).isEqualTo(expected);
  }
}
