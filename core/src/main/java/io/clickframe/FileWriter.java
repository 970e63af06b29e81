package io.clickframe;

import io.clickframe.internal.source.FileTarget;
import io.clickframe.internal.value.SqlText;
import io.clickframe.spi.PlannedQuery;
import io.clickframe.spi.SqlStatement;
import java.nio.file.Path;
import java.util.Map;

/** Lets the engine write the rows of a chain to a file; no row comes to the JVM. */
final class FileWriter {
  private FileWriter() {}

  static void write(DataContext context, PlannedQuery planned, FileTarget target) {
    PreparedQuery.requireParameters(planned, Map.of());
    String label = "writing " + target.file().getFileName();
    // The JVM's end waits for all of it, for a file that is not complete has to go.
    Waiting.during(() -> {
      target.write(unfinished ->
          KeptInsert.run(context, planned, insert(planned, target, unfinished), label));
      return true;
    });
  }

  private static SqlStatement insert(PlannedQuery planned, FileTarget target, Path unfinished) {
    SqlStatement select = planned.statement();
    String into =
        "INSERT INTO FUNCTION file(%s, %s, 'auto', %s)\n"
            .formatted(
                SqlText.string(unfinished.toString()),
                SqlText.string(target.format()),
                SqlText.string(target.compression()));
    return select
        .withText(into + select.text())
        .withSettings(Materializer.OWN_STRUCTURE)
        .withSettings(target.allSettings(planned.schema().columns().size()));
  }
}
