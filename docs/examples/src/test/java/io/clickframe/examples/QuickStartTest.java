package io.clickframe.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {

  @Test
  void printsStepsPlanStatementAndRowsOfThreeChains(@TempDir Path folder) throws Exception {
    String output =
        Programs.run(folder.resolve("log"), QuickStart.class, folder.resolve("data").toString());
    assertThat(output)
        .startsWith("ClickHouse ")
        .containsSubsequence(
            "1. Sums over a Parquet file",
            "== Recorded ==\n1 file " + folder,
            "QuickStart.java:",
            "== Plan ==\nSort l_returnflag ASC",
            "== SQL ==\nSELECT\n",
            "sum(t0.l_extendedprice * (1 - t0.l_discount)) AS revenue",
            "join_use_nulls = 1",
            "│ l_returnflag │",
            "│ A            │ F            │      380456.00 │  505822441.4861 │",
            "4 rows",
            "2. A messy CSV file",
            "two\\nlines",
            "│ 李小龍 ",
            "6 rows",
            "3. A CSV file joined with a Parquet file",
            "/orders.csv', 'CSVWithNames') AS t0\nINNER JOIN file('",
            "/lineitem.parquet', 'Parquet') AS t1 ON t0.o_orderkey = t1.l_orderkey",
            "│           59622 │ 1998-05-03     │      342853.65 │      3 │",
            "5 rows");
  }
}
