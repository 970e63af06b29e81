package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.tpch.TpchContract;
import io.clickframe.testkit.tpch.TpchQueries;
import io.clickframe.testkit.tpch.TpchQuery;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ChdbTpchTest extends TpchContract {
  private static final double SCALE = 0.01;

  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }

  @Override
  protected void generate(String table, Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (TpchEntity row : TpchTable.getTable(table).createGenerator(SCALE, 1, 1)) {
        writer.append(row.toLine()).append('\n');
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> statementIsAsKept() {
    return TpchQueries.all().stream()
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> checkStatement(query)));
  }

  private void checkStatement(TpchQuery query) throws IOException {
    String sql = query.chain().apply(tables()).toSql(context());
    GoldenFiles.check(GoldenFiles.TPCH, query.name(), sql, samples().folder());
  }
}
