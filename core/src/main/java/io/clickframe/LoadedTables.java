package io.clickframe;

import io.clickframe.spi.ByteChunks;
import java.util.Map;

/** Where rows go that are too many to be written into a statement. */
interface LoadedTables {

  /**
   * Loads rows and holds them.
   *
   * @param label what they are, for messages
   * @param schema their columns
   * @param format the ClickHouse format of the chunks
   * @param settings ClickHouse settings that reading the format needs
   * @param rows the rows; may fail with a {@link io.clickframe.error.ValueException}
   */
  DataObject load(
      String label, Schema schema, String format, Map<String, String> settings, ByteChunks rows);
}
