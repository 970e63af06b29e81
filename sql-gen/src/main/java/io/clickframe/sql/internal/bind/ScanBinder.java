package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.error.QueryException;
import io.clickframe.error.SourceException;
import io.clickframe.internal.node.ColumnErrors;
import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.internal.node.EngineTable;
import io.clickframe.internal.node.FileSource;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.internal.plan.Placement;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.render.Holes;
import io.clickframe.sql.internal.render.Quoting;
import io.clickframe.sql.internal.render.SemanticSettings;
import io.clickframe.sql.internal.render.TableFunctions;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.jspecify.annotations.Nullable;

/** Sources: their columns, as the engine finds them or as they are declared. */
final class ScanBinder {
  private final Session session;

  ScanBinder(Session session) {
    this.session = session;
  }

  Bound bind(RelationNode.Scan step) {
    SourceNode source = step.source();
    Step where = new Step(source.call(), step.site());
    String declared = source.structure();
    if (declared == null && !session.reads()) {
      throw new UnreadSourceException();
    }
    WrittenTexts.check(source, where);
    Placement placement = session.distribution().of(step, where);
    try {
      return source instanceof DatabaseSource database
          ? new DatabaseBinder(session).bind(database, where)
          : bind(
              Documents.withColumns(session.oracle(), source),
              placement,
              declared != null,
              step.keys(),
              where);
    } catch (SourceException e) {
      throw String.valueOf(e.getMessage()).endsWith(where.where())
          ? e
          : SourceException.of(e.code(), e.getMessage() + where.where(), e);
    } catch (QueryException e) {
      EngineMessages.requireRefusal(e);
      String what = declared == null ? source.label() : "the columns '" + declared + "'";
      throw where.invalid(what, EngineMessages.reason(e, session.oracle().version()), e);
    }
  }

  private Bound bind(
      SourceNode source,
      Placement placement,
      boolean declared,
      List<List<String>> keys,
      Step where) {
    SqlStatement probe = probe(source, placement);
    Schema schema =
        declared
            ? session.typer().declared(probe)
            : session.typer().described(probe, files(source));
    if (declared && session.reads()) {
      Patterns.requireMatch(session.oracle(), source, where);
    }
    session.read(source);
    RelDataTypeFactory.Builder row = session.cluster().getTypeFactory().builder();
    List<Field> fields = new ArrayList<>();
    for (Schema.Column column : schema.columns()) {
      ChType type = ChType.of(column.type());
      row.add(column.name(), type);
      fields.add(Field.of(column.name(), type));
    }
    List<Set<Integer>> unique = keys.stream().map(key -> positions(key, schema, where)).toList();
    return new Bound(
        new TableLeaf(session.cluster(), source, placement, unique, row.build()), fields);
  }

  private static Set<Integer> positions(List<String> key, Schema schema, Step where) {
    Set<Integer> positions = new HashSet<>();
    for (String column : key) {
      int position = schema.names().indexOf(column);
      if (position < 0) {
        throw ColumnErrors.unknown("unique", where.site(), column, schema.names());
      }
      positions.add(position);
    }
    return positions;
  }

  private @Nullable Object files(SourceNode source) {
    return source instanceof FileSource file ? session.files().settled(file) : null;
  }

  /** What has the columns of the source; those of a table that is not there yet are declared. */
  static SqlStatement probe(SourceNode source) {
    return probe(source, Placement.ONE_NODE);
  }

  /** Files are the same on all nodes; a table need not be on the one that takes the query. */
  private static SqlStatement probe(SourceNode source, Placement placement) {
    Holes holes = new Holes();
    TableFunctions functions = new TableFunctions(holes);
    String declared = source.structure();
    String from =
        declared == null || source instanceof FileSource
            ? functions.of(source, source instanceof EngineTable ? placement : Placement.ONE_NODE)
            : empty(declared, source.reading().virtualColumns());
    // The engine checks settings of the statement, and skips unknown ones of a query inside.
    return SemanticSettings.on(SqlStatement.of("SELECT * FROM " + from))
        .withSecrets(holes.secrets())
        .withSources(List.of(source.label()))
        .withSettings(functions.settings(source))
        .withSettings(source.settings());
  }

  private static String empty(String structure, Map<String, String> more) {
    StringBuilder columns = new StringBuilder(structure);
    more.forEach((name, type) -> columns.append(", ").append(name).append(' ').append(type));
    return "null(" + Quoting.string(columns.toString()) + ")";
  }
}
