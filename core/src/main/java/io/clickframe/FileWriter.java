package io.clickframe;

import io.clickframe.internal.node.SourceHold;
import io.clickframe.internal.node.SourceNode;
import io.clickframe.internal.resource.Failures;
import io.clickframe.internal.source.FileTarget;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.SqlStatement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets the engine write the rows of a chain to a file; no row comes to the JVM. */
final class FileWriter {
  /** Else the engine reads the sources with the columns of the file, whatever theirs are. */
  private static final Map<String, String> OWN_STRUCTURE =
      Map.of("use_structure_from_insertion_table_in_table_functions", "0");

  private FileWriter() {}

  static void write(DataContext context, PlannedQuery planned, FileTarget target) {
    PreparedQuery.requireParameters(planned, Map.of());
    target.write(unfinished -> run(context, insert(planned, target, unfinished), planned));
  }

  private static SqlStatement insert(PlannedQuery planned, FileTarget target, Path unfinished) {
    SqlStatement select = planned.statement();
    String into =
        "INSERT INTO FUNCTION file(%s, %s, 'auto', %s)\n"
            .formatted(
                quoted(unfinished.toString()),
                quoted(target.format()),
                quoted(target.compression()));
    return new SqlStatement(into + select.text(), select.parameters(), select.settings())
        .withSettings(OWN_STRUCTURE)
        .withSettings(target.allSettings(planned.schema().columns().size()));
  }

  private static void run(DataContext context, SqlStatement insert, PlannedQuery planned) {
    List<SourceHold> holds = new ArrayList<>();
    Failures failures = new Failures();
    try {
      for (SourceNode source : planned.sources()) {
        holds.add(source.hold());
      }
      context.engine().insert(insert, context.options());
    } catch (RuntimeException e) {
      failures.add(e);
    } finally {
      holds.forEach(hold -> failures.guard(hold::close));
    }
    failures.rethrow();
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
