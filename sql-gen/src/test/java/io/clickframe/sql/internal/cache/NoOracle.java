package io.clickframe.sql.internal.cache;

import io.clickframe.Schema;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import java.util.List;

/** Stands where nobody may ask an engine. */
public final class NoOracle implements TypeOracle {
  @Override
  public String version() {
    throw new IllegalStateException("asked for the version");
  }

  @Override
  public Schema describe(SqlStatement statement) {
    throw new IllegalStateException("asked to describe " + statement.sql());
  }

  @Override
  public List<String> lines(SqlStatement statement) {
    throw new IllegalStateException("asked " + statement.sql());
  }

  @Override
  public boolean readsLoopback() {
    throw new IllegalStateException("asked what it reads");
  }
}
