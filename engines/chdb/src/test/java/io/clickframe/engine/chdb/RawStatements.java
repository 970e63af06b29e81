package io.clickframe.engine.chdb;

/** Statements that change data, for tests of other packages. */
public final class RawStatements {
  private RawStatements() {}

  /** Runs a statement, with the engine's error as an exception. */
  public static void run(String sql) {
    RawChdb.run(sql);
  }
}
