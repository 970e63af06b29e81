package io.clickframe.sql.internal.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clickframe.sql.internal.fragment.FragmentParser.RefusedException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentParserTest {
  private static final Set<String> COLUMNS =
      Set.of("a", "b", "length", "a.b", "my col", "Int8", "x", "select", "date");

  /** Columns found stand in angle brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a + b                          | <a> + <b>
          a                              | <a>
          (a)                            | (<a>)
          c + 1                          | c + 1
          `my col` > 1                   | <my col> > 1
          "my col"                       | <my col>
          'a' = a                        | 'a' = <a>
          length(a)                      | length(<a>)
          length (a)                     | length (<a>)
          length + 1                     | <length> + 1
          a.b                            | <a.b>
          `a.b`                          | <a.b>
          a.c                            | <a>.c
          t.a                            | t.a
          a[1].b                         | <a>[1].b
          a::Int8                        | <a>::Int8
          a::Decimal(9, 2) + b           | <a>::Decimal(9, 2) + <b>
          CAST(a AS Int8)                | CAST(<a> AS Int8)
          arrayMap(x -> x + a, b)        | arrayMap(x -> x + <a>, <b>)
          arrayMap((x, a) -> x + a, b)   | arrayMap((x, a) -> x + a, <b>)
          arrayMap(x -> x, [x])          | arrayMap(x -> x, [<x>])
          f(x -> x, x)                   | f(x -> x, <x>)
          arrayMap(x -> (x, a), b) = x   | arrayMap(x -> (x, <a>), <b>) = <x>
          `select` + 1                   | <select> + 1
          date '2020-01-01' < a          | <date> '2020-01-01' < <a>
          a IS NOT NULL AND b            | <a> IS NOT NULL AND <b>
          A                              | A
          """)
  void findsColumns(String text, String expected) throws RefusedException {
    Fragment fragment = FragmentParser.parse(text, COLUMNS::contains);
    StringBuilder shown = new StringBuilder(fragment.pieces().getFirst());
    for (int i = 0; i < fragment.columns().size(); i++) {
      shown.append('<').append(fragment.columns().get(i)).append('>');
      shown.append(fragment.pieces().get(i + 1));
    }
    assertThat(shown).hasToString(expected);
    assertThat(fragment.expression()).isEqualTo(text);
    assertThat(fragment.alias()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          a + 1 AS y            | a + 1            | y
          a as `my name`        | a                | my name
          a AS "it's"           | a                | it's
          CAST(a AS Int8) AS y  | CAST(a AS Int8)  | y
          count(*) * a AS y     | count(*) * a     | y
          'x AS y' AS z         | 'x AS y'         | z
          a AS select           | a                | select
          """)
  void takesTheClosingAlias(String text, String expression, String alias) throws RefusedException {
    Fragment fragment = FragmentParser.parse(text, COLUMNS::contains);
    assertThat(fragment.expression()).isEqualTo(expression);
    assertThat(fragment.alias()).isEqualTo(alias);
  }

  @Test
  void leavesOffSpaceAround() throws RefusedException {
    Fragment fragment = FragmentParser.parse(" \n a + 1 \t AS y \n", COLUMNS::contains);
    assertThat(fragment.expression()).isEqualTo("a + 1");
    assertThat(fragment.alias()).isEqualTo("y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          (SELECT 1)               | a sub-query is not allowed; join the other store, or use in(store) or scalar(store)
          a IN ( select 1)         | a sub-query is not allowed; join the other store, or use in(store) or scalar(store)
          (a AS z) + z AS y        | a part of it has a name of its own; only the whole may, at the end
          tuple(*, a)              | '*' stands for columns; name them
          a + t.*                  | '*' stands for columns; name them
          tuple(COLUMNS('a'))      | 'COLUMNS' stands for columns; name them
          (WITH 1 AS x SELECT x)   | a sub-query is not allowed; join the other store, or use in(store) or scalar(store)
          select + 1               | a sub-query is not allowed; join the other store, or use in(store) or scalar(store)
          SELECT 1                 | a sub-query is not allowed; join the other store, or use in(store) or scalar(store)
          a; DROP TABLE x          | a second statement is not allowed, found ';'
          a) OR (b                 | ')' closes nothing
          a -- b                   | comments are not allowed, found '--'
          """)
  void refuses(String text, String reason) {
    assertThatThrownBy(() -> FragmentParser.parse(text, Set.of("a", "b")::contains))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void refusesLists() {
    assertThatThrownBy(() -> FragmentParser.parse("a, b", COLUMNS::contains))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.reason())
                    .isEqualTo(
                        "it is a list; give each expression as a text of its own, or write"
                            + " tuple(…)"));
  }
}
