package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.error.ErrorCode;
import io.clickframe.error.SourceException;
import io.clickframe.internal.node.DatabaseSource;
import io.clickframe.source.Credentials;
import io.clickframe.sql.internal.plan.DatabaseLeaf;
import io.clickframe.sql.internal.plan.RemoteColumn;
import io.clickframe.sql.internal.remote.Catalogue;
import io.clickframe.sql.internal.remote.TableColumn;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataTypeFactory;

/** Tables of databases: their columns, as the database says or as they are declared. */
final class DatabaseBinder {
  private final Session session;

  DatabaseBinder(Session session) {
    this.session = session;
  }

  Bound bind(DatabaseSource source, Step step) {
    List<TableColumn> columns = columns(source);
    if (columns.isEmpty()) {
      throw SourceException.of(
          ErrorCode.SOURCE_NOT_FOUND,
          "No table found: "
              + source.label()
              + ". Check its name, its schema, and that "
              + user(source)
              + " may see it"
              + step.where(),
          null);
    }
    session.read(source);
    RelDataTypeFactory.Builder row = session.cluster().getTypeFactory().builder();
    List<Field> fields = new ArrayList<>();
    List<RemoteColumn> remote = new ArrayList<>();
    for (TableColumn column : columns) {
      String name = column.column().name();
      ChType type = ChType.of(column.type());
      row.add(name, type);
      fields.add(Field.of(name, type));
      remote.add(column.column());
    }
    return new Bound(new DatabaseLeaf(session.cluster(), source, remote, row.build()), fields);
  }

  private static String user(DatabaseSource source) {
    Credentials credentials = source.server().credentials();
    return credentials == null ? "this process" : credentials.user();
  }

  private List<TableColumn> columns(DatabaseSource source) {
    if (source.structure() != null) {
      Schema schema = session.typer().declared(ScanBinder.probe(source));
      return schema.columns().stream()
          .map(column -> TableColumn.declared(source, column.name(), column.type()))
          .toList();
    }
    List<String> labels = List.of(source.label());
    return Catalogue.isAsked(source, session.oracle().version())
        ? Catalogue.columns(
            source, session.oracle().lines(Catalogue.question(source).withSources(labels)))
        : session.oracle().describe(Catalogue.table(source).withSources(labels)).columns().stream()
            .map(column -> TableColumn.plain(column.name(), column.type()))
            .toList();
  }
}
