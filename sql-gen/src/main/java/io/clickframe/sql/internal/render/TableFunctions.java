package io.clickframe.sql.internal.render;

import io.clickframe.Schema;
import io.clickframe.internal.feed.Feed;
import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.ReaderSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import io.clickframe.internal.rowbinary.RowBinaryFormat;
import io.clickframe.internal.value.SqlText;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Sources as what stands behind FROM: a table function, or a table. */
public final class TableFunctions {
  private final Holes holes;

  /**
   * @param holes of the statement that they are written into
   */
  public TableFunctions(Holes holes) {
    this.holes = holes;
  }

  /** The source as it is read. */
  public String of(SourceNode source) {
    return switch (source) {
      case FileSource file -> file(file);
      case FunctionSource function -> call(function.function(), function.arguments());
      case DatabaseSource database ->
          throw new IllegalStateException("read through a fence: " + database.label());
      case ReaderSource reader ->
          throw new IllegalStateException("read by its columns: " + reader.label());
      case TableSource table -> table(table);
      case InlineSource inline -> inline(inline);
    };
  }

  /** Some columns of rows that the program makes. */
  String of(ReaderSource source, Schema columns) {
    return "url(%s, '%s', %s)"
        .formatted(
            holes.of(new Feed(source.label(), columns, source.rows())),
            RowBinaryFormat.NAME,
            Quoting.string(SqlText.structure(columns)));
  }

  /** {@code name(arguments)}. */
  String call(String name, List<SourceArgument> arguments) {
    return arguments.stream()
        .map(this::argument)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private String argument(SourceArgument argument) {
    return switch (argument) {
      case SourceArgument.Text text -> Quoting.string(text.value());
      case SourceArgument.Hidden hidden -> holes.of(hidden.secret());
      case SourceArgument.Whole whole -> Long.toString(whole.value());
      case SourceArgument.Verbatim verbatim -> verbatim.sql();
      case SourceArgument.Pair pair -> argument(pair.name()) + " = " + argument(pair.value());
      case SourceArgument.Call call -> call(call.name(), call.arguments());
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
