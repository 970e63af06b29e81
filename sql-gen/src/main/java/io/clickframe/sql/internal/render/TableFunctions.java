package io.clickframe.sql.internal.render;

import io.clickframe.internal.node.FileSource;

/** Sources as ClickHouse table functions. */
public final class TableFunctions {
  private TableFunctions() {}

  /** {@code file('path', 'format'[, 'structure'[, 'compression']])}. */
  public static String of(FileSource source) {
    StringBuilder sql = new StringBuilder("file(").append(Quoting.string(source.path()));
    sql.append(", ").append(Quoting.string(source.format()));
    String structure = source.structure();
    String compression = source.compression();
    if (structure != null || compression != null) {
      sql.append(", ").append(Quoting.string(structure == null ? "auto" : structure));
    }
    if (compression != null) {
      sql.append(", ").append(Quoting.string(compression));
    }
    return sql.append(")").toString();
  }
}
