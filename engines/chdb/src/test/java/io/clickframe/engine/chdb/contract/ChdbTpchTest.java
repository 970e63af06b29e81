package io.clickframe.engine.chdb.contract;

import io.clickframe.testkit.tpch.TpchContract;
import io.clickframe.testkit.tpch.TpchQueries;
import io.clickframe.testkit.tpch.TpchQuery;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ChdbTpchTest extends TpchContract {
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
