package io.clickframe.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://host/a.csv?sig=abc%2Fdef&x=1             | sent /a.csv?sig=abc/def     | def
          https://host/a.csv?sig=abc%2Fdef                 | got abc%2Fdef               | abc
          mongodb://u:p%40ss@host/db                       | user u with p@ss            | p@ss
          AccountName=a;AccountKey=abcdef==;               | signed by abcdef==          | abcdef
          plain-password                                   | it is plain-password        | plain
          """)
  void whatGrantsAccessIsTakenOut(String secret, String message, String absent) {
    assertThat(HiddenTexts.of(List.of(secret)).hide(message))
        .contains("[hidden]")
        .doesNotContain(absent);
  }
}
