package io.clickframe.sql.internal.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.sql.internal.fragment.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a + 1              | IDENTIFIER SPACE SYMBOL SPACE NUMBER
          f(x)               | IDENTIFIER OPEN IDENTIFIER CLOSE
          x -> x             | IDENTIFIER SPACE SYMBOL SPACE IDENTIFIER
          a::Int8            | IDENTIFIER SYMBOL IDENTIFIER
          'a''b'             | STRING
          'a\\'b'            | STRING
          '-- no comment'    | STRING
          `a``b`             | QUOTED_IDENTIFIER
          "a b"              | QUOTED_IDENTIFIER
          1e5                | NUMBER
          0xFF               | NUMBER
          [1, {2}]           | OPEN NUMBER SYMBOL SPACE OPEN NUMBER CLOSE CLOSE
          a-b                | IDENTIFIER SYMBOL IDENTIFIER
          a/b                | IDENTIFIER SYMBOL IDENTIFIER
          漢                 | SYMBOL
          """)
  void splits(String text, String kinds) throws Lexer.Refusal {
    List<Token> tokens = Lexer.tokens(text);
    assertThat(tokens.stream().map(Token::text).collect(Collectors.joining())).isEqualTo(text);
    assertThat(tokens.stream().map(token -> token.kind().name()).collect(Collectors.joining(" ")))
        .isEqualTo(kinds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          `a b`     | a b
          `a``b`    | a`b
          `a\\`b`   | a`b
          `a\\\\b`  | a\\b
          "a""b"    | a"b
          "a'b"     | a'b
          abc_1     | abc_1
          """)
  void readsNames(String text, String name) throws Lexer.Refusal {
    assertThat(Lexer.tokens(text)).singleElement().extracting(Token::name).isEqualTo(name);
  }

  @Test
  void readsEscapesInNames() throws Lexer.Refusal {
    assertThat(Lexer.tokens("`\\n\\t\\r\\0\\b\\f`"))
        .singleElement()
        .extracting(Token::name)
        .isEqualTo("\n\t\r\0\b\f");
  }

  @Test
  void countsOpenBrackets() throws Lexer.Refusal {
    assertThat(Lexer.tokens("a(b[c]d)e").stream().filter(token -> token.kind() == Kind.IDENTIFIER))
        .extracting(Token::depth)
        .containsExactly(0, 1, 2, 1, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a; b         | a second statement is not allowed, found ';'
          a -- b       | comments are not allowed, found '--'
          a --b        | comments are not allowed, found '--'
          a /* b */    | comments are not allowed, found '/*'
          # a          | '#' is not allowed
          $a$          | '$' is not allowed
          (a           | '(' is not closed
          a)           | ')' closes nothing
          (a]          | ']' closes nothing
          [a           | '[' is not closed
          {a           | '{' is not closed
          'a           | ' is not closed
          'a\\'        | ' is not closed
          `a           | ` is not closed
          "a           | " is not closed
          'a' 'b       | ' is not closed
          """)
  void refuses(String text, String reason) {
    assertThatThrownBy(() -> Lexer.tokens(text))
        .isInstanceOfSatisfying(
            Lexer.Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\0"})
  void refusesNulOutsideOfQuotes(String text) {
    assertThatThrownBy(() -> Lexer.tokens(text))
        .hasMessage("the character NUL is not allowed outside of quotes");
  }
}
