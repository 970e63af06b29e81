package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.error.QueryException;
import io.clickframe.error.SourceException;
import io.clickframe.internal.node.RelationNode;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.plan.TableLeaf;
import io.clickframe.sql.internal.render.SemanticSettings;
import io.clickframe.sql.internal.render.TableFunctions;
import io.clickframe.sql.internal.type.ChType;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataTypeFactory;

/** Sources: their columns, as the engine finds them or as they are declared. */
final class ScanBinder {
  private final Session session;

  ScanBinder(Session session) {
    this.session = session;
  }

  Bound bind(RelationNode.Scan step) {
    TypeOracle oracle = session.oracle();
    SqlStatement probe =
        SemanticSettings.on(SqlStatement.of("SELECT * FROM " + TableFunctions.of(step.source())));
    String declared = step.source().structure();
    if (declared == null && !session.reads()) {
      throw new UnreadSourceException();
    }
    Schema schema;
    try {
      schema = declared == null ? oracle.describe(probe) : session.typer().declared(probe);
    } catch (SourceException e) {
      throw new SourceException(
          e.code(), e.getMessage() + new Step("file", step.site()).where(), e);
    } catch (QueryException e) {
      EngineMessages.requireRefusal(e);
      String what = declared == null ? step.source().path() : "the columns '" + declared + "'";
      throw new Step("file", step.site()).invalid(what, EngineMessages.reason(e), e);
    }
    if (declared != null && session.reads()) {
      Patterns.requireMatch(oracle, step.source(), new Step("file", step.site()));
    }
    RelDataTypeFactory.Builder row = session.cluster().getTypeFactory().builder();
    List<Field> fields = new ArrayList<>();
    for (Schema.Column column : schema.columns()) {
      ChType type = ChType.of(column.type());
      row.add(column.name(), type);
      fields.add(Field.of(column.name(), type));
    }
    return new Bound(new TableLeaf(session.cluster(), step.source(), row.build()), fields);
  }
}
