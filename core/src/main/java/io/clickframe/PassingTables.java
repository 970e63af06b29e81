package io.clickframe;

import io.clickframe.internal.value.SqlText;
import io.clickframe.spi.BatchStream;
import io.clickframe.spi.ByteChunks;
import io.clickframe.spi.Engine;
import io.clickframe.spi.SqlStatement;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Loads rows into a table, takes them out again as Arrow batches, and drops the table. */
record PassingTables(DataContext context) implements LoadedTables {

  @Override
  public DataObject load(
      String label, Schema schema, String format, Map<String, String> settings, ByteChunks rows) {
    Engine engine = context.engine();
    String table = "load_" + UUID.randomUUID().toString().replace("-", "");
    String columns =
        schema.names().stream().map(SqlText::identifier).collect(Collectors.joining(", "));
    engine.run(
        SqlStatement.of(
                "CREATE TABLE " + table + " (" + SqlText.structure(schema) + ") ENGINE = Memory")
            .withSettings(settings));
    try {
      engine.insert(
          SqlStatement.of("INSERT INTO " + table + " (" + columns + ")").withSettings(settings),
          format,
          rows);
      // One thread: several would mix up the order in which the blocks were loaded.
      SqlStatement all =
          SqlStatement.of("SELECT " + columns + " FROM " + table)
              .withSettings(Map.of("max_threads", "1"));
      BatchStream stream = engine.query(all, context.options(), context.allocator());
      return DataObject.collect(context, label, stream);
    } finally {
      engine.run(SqlStatement.of("DROP TABLE IF EXISTS " + table));
    }
  }
}
