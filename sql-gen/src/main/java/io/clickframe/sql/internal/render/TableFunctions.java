package io.clickframe.sql.internal.render;

import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import java.util.HexFormat;

/** Sources as what stands behind FROM: a table function, or a table. */
public final class TableFunctions {
  private TableFunctions() {}

  /** The source as it is read. */
  public static String of(SourceNode source) {
    return switch (source) {
      case FileSource file -> file(file);
      case TableSource table -> table(table);
      case InlineSource inline -> inline(inline);
    };
  }

  private static String table(TableSource source) {
    String name = Quoting.identifier(source.name());
    return source.database().isEmpty() ? name : Quoting.identifier(source.database()) + "." + name;
  }

  /** {@code format('RowBinary', 'structure', unhex('…'))}, which needs a row. */
  private static String inline(InlineSource source) {
    if (source.rows() == 0) {
      return "null(" + Quoting.string(source.structure()) + ")";
    }
    return "format('RowBinary', "
        + Quoting.string(source.structure())
        + ", unhex('"
        + HexFormat.of().formatHex(source.rowBinary().get())
        + "'))";
  }

  /** {@code file('path', 'format'[, 'structure'[, 'compression']])}. */
  private static String file(FileSource source) {
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
