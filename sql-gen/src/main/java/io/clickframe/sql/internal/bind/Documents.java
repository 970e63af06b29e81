package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.render.Holes;
import io.clickframe.sql.internal.render.Quoting;
import io.clickframe.sql.internal.render.SemanticSettings;
import io.clickframe.sql.internal.render.TableFunctions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Columns of the rows inside of JSON documents. The engine does not look for them while it
 * describes a statement, so the documents are read here.
 */
final class Documents {
  private static final Map<String, String> PLAIN_NAMES = Map.of("print_pretty_type_names", "0");

  private Documents() {}

  /** The source itself, or if its rows lie inside of documents, with the columns that they have. */
  static SourceNode withColumns(TypeOracle oracle, SourceNode source) {
    if (source.reading().rowsAt().isEmpty() || source.structure() != null) {
      return source;
    }
    Holes holes = new Holes();
    TableFunctions functions = new TableFunctions(holes);
    Map<String, String> settings = functions.settings(source);
    SqlStatement documents =
        SemanticSettings.on(SqlStatement.of(functions.documents(source)))
            .withSecrets(holes.secrets())
            .withSources(List.of(source.label()))
            .withSettings(settings);
    List<String> rows = oracle.lines(documents);
    String sample = "format('JSONEachRow', " + Quoting.string(String.join("\n", rows)) + ")";
    Schema schema =
        oracle.describe(
            SemanticSettings.on(SqlStatement.of("SELECT * FROM " + sample))
                .withSettings(settings)
                .withSettings(PLAIN_NAMES));
    return source.withStructure(
        schema.columns().stream()
            .map(column -> Quoting.quotedIdentifier(column.name()) + " " + column.type().toString())
            .collect(Collectors.joining(", ")));
  }
}
