package io.clickframe.engine.chdb.contract;

import io.clickframe.engine.chdb.RawStatements;
import io.clickframe.testkit.BadInputContract;

class ChdbBadInputTest extends BadInputContract {
  @Override
  protected long unreleased() {
    return ChdbLeaks.unreleased();
  }

  @Override
  protected void execute(String statement) {
    RawStatements.run(statement);
  }
}
