package io.clickframe.sql.internal.render;

import io.clickframe.Schema;
import io.clickframe.internal.feed.Feed;
import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.EngineTable;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.InlineSource;
import io.clickframe.internal.node.ReaderSource;
import io.clickframe.internal.node.Reading;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.node.TableSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The source as it is read: with what it needs of settings and columns in a query around it. */
  public String of(SourceNode source) {
    Reading reading = source.reading();
    String read = bare(source);
    if (!reading.rowsAt().isEmpty()) {
      read = JsonRows.table(read, source.structure(), reading.rowsAt());
    }
    if (reading.isPlain()) {
      return read;
    }
    StringBuilder sql = new StringBuilder("(SELECT *");
    reading.virtualColumns().keySet().forEach(name -> sql.append(", ").append(name));
    sql.append(" FROM ").append(read);
    if (!reading.settings().isEmpty()) {
      sql.append(
          settings(source).entrySet().stream()
              .map(setting -> setting.getKey() + " = " + setting.getValue())
              .collect(Collectors.joining(", ", " SETTINGS ", "")));
    }
    return sql.append(")").toString();
  }

  /** The settings of a source alone, each value as SQL text. */
  public Map<String, String> settings(SourceNode source) {
    Map<String, String> settings = new LinkedHashMap<>();
    source.reading().settings().forEach((name, value) -> settings.put(name, argument(value)));
    return settings;
  }

  /** The rows inside of a source's JSON documents, one after the other in one text. */
  public String documents(SourceNode source) {
    return JsonRows.text(bare(source), source.reading().rowsAt());
  }

  private String bare(SourceNode source) {
    return switch (source) {
      case FileSource file -> file(file);
      case FunctionSource function -> call(function.function(), function.arguments());
      case DatabaseSource database ->
          throw new IllegalStateException("read through a fence: " + database.label());
      case ReaderSource reader ->
          throw new IllegalStateException("read by its columns: " + reader.label());
      case EngineTable table -> table(table.database(), table.name());
      case TableSource table -> table(table.database(), table.name());
      case InlineSource inline -> inline(inline);
    };
  }

  /** Some columns of rows that the program makes. */
  String of(ReaderSource source, Schema columns) {
    return holes.of(new Feed(source.label(), columns, source.rows()));
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
      case SourceArgument.Query query -> "\n" + query.select() + "\n";
      case SourceArgument.Pair pair -> argument(pair.name()) + " = " + argument(pair.value());
      case SourceArgument.Call call -> call(call.name(), call.arguments());
    };
  }

  private static String table(String database, String table) {
    String name = Quoting.identifier(table);
    return database.isEmpty() ? name : Quoting.identifier(database) + "." + name;
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
    boolean isDocument = !source.reading().rowsAt().isEmpty();
    StringBuilder sql = new StringBuilder("file(").append(Quoting.string(source.path()));
    sql.append(", ").append(Quoting.string(source.format()));
    String structure = isDocument ? null : source.structure();
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
