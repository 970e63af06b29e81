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
import io.clickframe.internal.source.ClusterFunctions;
import io.clickframe.sql.internal.plan.Placement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    return of(source, Placement.ONE_NODE);
  }

  /**
   * The same, read by the nodes that the placement says. With a query around it they only read: see
   * {@link #alone}.
   */
  public String of(SourceNode source, Placement placement) {
    Reading reading = source.reading();
    String read = bare(source, placement);
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
    return JsonRows.text(bare(source, Placement.ONE_NODE), source.reading().rowsAt());
  }

  /**
   * A source that several nodes read, without a query around it, so that they run the SELECT that
   * it is in: its settings go there, and its further columns can be read as they are. Null if the
   * rows are made of what is read.
   */
  @Nullable String alone(SourceNode source, Placement placement) {
    return source.reading().rowsAt().isEmpty() ? bare(source, placement) : null;
  }

  private String bare(SourceNode source, Placement placement) {
    String cluster = placement.cluster();
    if (cluster != null) {
      return spread(source, cluster);
    }
    return switch (source) {
      case FileSource file -> call("file", arguments(file));
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

  /** {@code s3Cluster('name', …)}, or {@code cluster('name', 'database', 'table')}. */
  private String spread(SourceNode source, String cluster) {
    List<SourceArgument> arguments = new ArrayList<>();
    arguments.add(new SourceArgument.Text(cluster));
    String function = ClusterFunctions.form(source);
    switch (source) {
      case FileSource file -> arguments.addAll(arguments(file));
      case FunctionSource call -> arguments.addAll(call.arguments());
      case EngineTable table -> {
        function = "cluster";
        arguments.add(
            table.database().isEmpty()
                ? new SourceArgument.Verbatim("currentDatabase()")
                : new SourceArgument.Text(table.database()));
        arguments.add(new SourceArgument.Text(table.name()));
      }
      case DatabaseSource _, TableSource _, InlineSource _, ReaderSource _ ->
          throw new IllegalStateException("read by one node: " + source.label());
    }
    return call(
        Objects.requireNonNull(function, "no form for a cluster: " + source.label()), arguments);
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

  /** {@code 'path', 'format'[, 'structure'[, 'compression']]}. */
  private static List<SourceArgument> arguments(FileSource source) {
    List<SourceArgument> arguments = new ArrayList<>();
    arguments.add(new SourceArgument.Text(source.path()));
    arguments.add(new SourceArgument.Text(source.format()));
    boolean isDocument = !source.reading().rowsAt().isEmpty();
    String structure = isDocument ? null : source.structure();
    String compression = source.compression();
    if (structure != null || compression != null) {
      arguments.add(new SourceArgument.Text(structure == null ? "auto" : structure));
    }
    if (compression != null) {
      arguments.add(new SourceArgument.Text(compression));
    }
    return arguments;
  }
}
