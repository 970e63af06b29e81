package io.clickframe.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlColorsTest {
  private static String shown(String sql) {
    return SqlColors.paint(sql)
        .replace("\u001b[0m", ">")
        .replace("\u001b[1;34m", "<k:")
        .replace("\u001b[32m", "<t:")
        .replace("\u001b[36m", "<n:");
  }

  @Test
  void coloursWordsTextsAndNumbers() {
    assertThat(shown("SELECT a1, sum(b) FROM t WHERE c > 1.5 AND d = 'x'"))
        .isEqualTo("<k:SELECT> a1, sum(b) <k:FROM> t <k:WHERE> c > <n:1.5> <k:AND> d = <t:'x'>");
  }

  @Test
  void leavesNamesAlone() {
    assertThat(shown("`FROM 1` \"WHERE\" 'it''s \\'FROM\\' 7'"))
        .isEqualTo("`FROM 1` \"WHERE\" <t:'it''s \\'FROM\\' 7'>");
  }

  @Test
  void losesNothing() {
    String sql = "SELECT '$1 \\\\' AS x\nLIMIT 5";
    assertThat(SqlColors.paint(sql).replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(sql);
  }
}
