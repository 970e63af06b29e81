package io.clickframe.internal.table;

/** How the engine keeps a table. */
public enum TableKind {
  /** In memory, uncompressed; gone with the engine. */
  MEMORY("Memory"),
  /** In files. */
  MERGE_TREE("MergeTree ORDER BY tuple()");

  private final String clause;

  TableKind(String clause) {
    this.clause = clause;
  }

  String clause() {
    return clause;
  }
}
