package io.clickframe.engine.chdb.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a statement's text is taken apart. */
class StatementTextTest {

  private static List<String> words(String sql) {
    return SqlToken.split(sql, Integer.MAX_VALUE).stream().map(SqlToken::text).toList();
  }

  @Test
  void splitsWithoutBeingFooled() {
    assertThat(words("SELECT 'it''s \\' a' -- '\n, `b``c`/* \" */, \"d\\\"\" # e\n#!f\n;"))
        .containsExactly("SELECT", "'it''s \\' a'", ",", "`b``c`", ",", "\"d\\\"\"", ";");
    assertThat(words("$tag$ 'FORMAT $x$ $tag$ + $1"))
        .containsExactly("$tag$ 'FORMAT $x$ $tag$", "+", "$", "1");
    assertThat(words("'open")).containsExactly("'open");
    assertThat(words("/* open")).isEmpty();
    assertThat(words("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "INSERT INTO t FORMAT CSV 1,2 | INSERT INTO t | CSV | 1,2",
        "INSERT INTO TABLE a.`b` (x, `values`) VALUES (1) | INSERT INTO TABLE a.`b` (x, `values`) | Values | (1)",
        "insert into format format TSV 1 | insert into format | TSV | 1",
        "INSERT INTO values VALUES (2) | INSERT INTO values | Values | (2)",
        "INSERT INTO FUNCTION file('FORMAT x', CSV) FORMAT Native z | INSERT INTO FUNCTION file('FORMAT x', CSV) | Native | z",
        "INSERT INTO t SETTINGS a = 1 FORMAT CSV z | INSERT INTO t SETTINGS a = 1 | CSV | z",
        "INSERT INTO {t:Identifier} FORMAT CSV z | INSERT INTO {t:Identifier} | CSV | z",
      })
  void findsTheRowsOfAnInsert(String sql, String head, String format, String data) {
    InsertText insert = InsertText.find(sql);
    assertThat(insert).isNotNull();
    assertThat(insert.head().strip()).isEqualTo(head);
    assertThat(insert.format()).isEqualTo(format);
    assertThat(sql.substring(insert.dataStart()).strip()).isEqualTo(data);
  }

  @Test
  void rowsBeginBehindOneLineEnd() {
    String sql = "INSERT INTO t FORMAT CSV \r\n\n1";
    assertThat(sql.substring(InsertText.find(sql).dataStart())).isEqualTo("\n1");
  }

  @Test
  void otherStatementsHaveNoRows() {
    for (String sql :
        List.of(
            "INSERT INTO t SELECT 1 FORMAT CSV",
            "INSERT INTO t (a) WITH 1 AS x SELECT x",
            "INSERT INTO t (SELECT 1)",
            "INSERT INTO t FROM INFILE 'x' FORMAT CSV",
            "INSERT INTO t",
            "SELECT 'INSERT INTO t FORMAT CSV'",
            "EXPLAIN INSERT INTO t FORMAT CSV",
            "")) {
      assertThat(InsertText.find(sql)).as(sql).isNull();
    }
  }

  @Test
  void findsTheFormat() {
    FormatClause formats = new FormatClause(Set.of("csv", "json"));
    Map<String, String> found =
        Map.of(
            "SELECT 1 FORMAT CSV", "CSV",
            "SELECT 1 format Json SETTINGS a = 1;", "Json",
            "SELECT 1 SETTINGS a = 1 FORMAT CSV", "CSV");
    found.forEach(
        (sql, name) -> assertThat(formats.find(SqlToken.split(sql, 99))).as(sql).isEqualTo(name));
    for (String sql :
        List.of(
            "SELECT 1 ORDER BY format DESC",
            "SELECT (1 FORMAT CSV)",
            "SELECT 1 AS format",
            "SELECT 'FORMAT CSV' -- FORMAT CSV")) {
      assertThat(formats.find(SqlToken.split(sql, 99))).as(sql).isNull();
    }
  }

  @Test
  void takesAKillApart() {
    assertThat(KillText.find("KILL QUERY WHERE a = 'SYNC' AND (b) SYNC FORMAT CSV SETTINGS c = 1;"))
        .isEqualTo(
            new KillText(" a = 'SYNC' AND (b)", KillText.Mode.SYNC, "FORMAT CSV SETTINGS c = 1"));
    assertThat(KillText.find("kill query where x test"))
        .isEqualTo(new KillText(" x", KillText.Mode.TEST, ""));
    for (String sql :
        List.of(
            "KILL MUTATION WHERE 1",
            "KILL QUERY",
            "KILL QUERY WHERE",
            "KILL QUERY WHERE SYNC",
            "SELECT 1")) {
      assertThat(KillText.find(sql)).as(sql).isNull();
    }
  }

  @Test
  void putsAListWithTheClientsIdsInPlaceOfTheEngines() {
    Map<String, String> ids = Map.of("m/1/", "it's");
    String table = ProcessList.table(ids);
    assertThat(table).contains("['m/1/']", "['it\\'s']");
    assertThat(ProcessList.replace("SELECT 1 FROM system.processes p JOIN system.`processes`", ids))
        .isEqualTo("SELECT 1 FROM " + table + " p JOIN " + table);
    for (String sql :
        List.of(
            "SELECT 'FROM system.processes'",
            "SELECT 1 FROM a.system.processes",
            "SELECT 1 FROM system.processes.x",
            "DESCRIBE system.processes",
            "SELECT processes FROM system.tables")) {
      assertThat(ProcessList.replace(sql, ids)).isEqualTo(sql);
    }
  }

  @Test
  void readsParameters() {
    Parameters parameters = Parameters.parse("a=1+2%2B&b=%C5%BC&c&a=3&d=%zz%4");
    assertThat(parameters.get("a")).isEqualTo("1 2+");
    assertThat(parameters.all("a")).containsExactly("1 2+", "3");
    assertThat(RawText.decode(parameters.get("b", ""))).isEqualTo("ż");
    assertThat(parameters.get("c")).isEmpty();
    assertThat(parameters.get("d")).isEqualTo("%zz%4");
    assertThat(parameters.get("e")).isNull();
  }
}
