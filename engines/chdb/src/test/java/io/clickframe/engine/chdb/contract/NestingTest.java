package io.clickframe.engine.chdb.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No kept statement has a SELECT in a SELECT for nothing. */
class NestingTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> isAsFlatAsItCanBe() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(GOLDEN)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(100);
    return files.stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String sql = Files.readString(file);
    List<SqlShape.Select> selects = SqlShape.read(sql);
    assertThat(selects.stream().flatMap(select -> SqlShape.all(select).stream()))
        .hasSize(count(sql));
    assertThat(selects)
        .allSatisfy(select -> {
          assertThat(NestingRule.needless(select)).as("sub-queries without a reason").isEmpty();
          assertThat(select.depth()).isEqualTo(NestingRule.neededDepth(select));
        });
  }

  private static int count(String sql) {
    return (int) sql.lines().filter(line -> line.strip().matches("SELECT( DISTINCT)?")).count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT\n  t1.a AS a\nFROM (\n  SELECT\n    t0.a AS a\n  FROM t AS t0\n) AS t1",
        "SELECT\n  t1.a AS b\nFROM (\n  SELECT\n    t0.x + 1 AS a\n  FROM t AS t0\n  WHERE t0.x > 1\n)"
            + " AS t1\nWHERE t1.a > 2\nORDER BY t1.a ASC\nLIMIT 3",
        "SELECT\n  t1.a AS a,\n  t1.n AS n\nFROM (\n  SELECT\n    t0.a AS a,\n    count() AS n\n"
            + "  FROM t AS t0\n  GROUP BY t0.a\n) AS t1\nWHERE t1.n > 2",
        "SELECT\n  t1.a AS a\nFROM (\n  SELECT\n    t0.a AS a\n  FROM t AS t0\n  ORDER BY t0.a ASC\n)"
            + " AS t1\nWHERE t1.a > 2",
        "SELECT\n  t1.a AS a\nFROM (\n  SELECT\n    t0.a AS a\n  FROM t AS t0\n  LIMIT 5\n) AS"
            + " t1\nLIMIT 3",
        "SELECT\n  t1.a AS b\nFROM (\n  SELECT DISTINCT\n    t0.a AS a\n  FROM t AS t0\n) AS t1\n"
            + "WHERE t1.a > 2",
        "SELECT\n  t0.a AS a\nFROM t AS t0\nINNER JOIN (\n  SELECT\n    t1.a AS a\n  FROM u AS t1\n"
            + "  WHERE t1.a > 1\n) AS t2 ON t0.a = t2.a",
        "SELECT\n  t1.a AS a\nFROM (\n  SELECT\n    t0.a AS a\n  FROM t AS t0\n  WHERE t0.a > 1\n) AS"
            + " t1\nLEFT JOIN u AS t2 ON t1.a = t2.a",
        "SELECT\n  t1.a AS a\nFROM (\n  SELECT\n    t0.a AS a\n  FROM cluster('c', 'd', 't') AS t0\n) AS"
            + " t1\nINNER JOIN u AS t2 ON t1.a = t2.a",
        "SELECT\n  t1.a AS a\nFROM (\n  SELECT\n    t0.a AS a\n  FROM s3Cluster('c', 'k') AS t0\n) AS"
            + " t1\nWHERE t1.a > 2",
      })
  void findsTheNeedlessSubQuery(String sql) {
    SqlShape.Select select = SqlShape.read(sql).getFirst();
    assertThat(NestingRule.needless(select)).hasSize(1);
    assertThat(select.depth()).isEqualTo(2);
    assertThat(NestingRule.neededDepth(select)).isEqualTo(1);
  }

  @Test
  void readsUnionsAndBranchesInBrackets() {
    SqlShape.Select select =
        SqlShape.read(
                """
                SELECT
                  t2.a AS a
                FROM (
                  (
                    SELECT
                      t0.a AS a
                    FROM t AS t0
                    ORDER BY t0.a ASC
                    LIMIT 2
                  )
                  UNION ALL
                  SELECT
                    t1.a AS a
                  FROM u AS t1
                  WHERE (t1.a > 1)
                    AND (t1.a < 3)
                ) AS t2
                WHERE t2.a > 2
                SETTINGS x = 1
                """)
            .getFirst();
    assertThat(select.sources().getFirst().branches())
        .extracting(branch -> List.copyOf(branch.clauses().keySet()))
        .containsExactly(List.of("ORDER BY", "LIMIT"), List.of("WHERE"));
    assertThat(NestingRule.needless(select)).isEmpty();
    assertThat(select.depth()).isEqualTo(2);
  }
}
