package io.clickframe.testkit;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.Schema;
import io.clickframe.spi.SqlStatement;

/** What the engine says of a chain's statement without a run. */
public final class Described {
  private Described() {}

  /** The columns, in the engine's own words. */
  public static Schema of(DataStore chain, DataContext context) {
    String sql = chain.toSql(context);
    int settings = sql.lastIndexOf("\nSETTINGS ");
    // Settings behind a union hold for all of it only if it is not put into another statement.
    String whole = "SELECT * FROM (" + sql.substring(0, settings) + ")" + sql.substring(settings);
    return context.engine().describe(SqlStatement.of(whole));
  }
}
