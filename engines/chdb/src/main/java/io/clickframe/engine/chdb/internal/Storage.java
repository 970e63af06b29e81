package io.clickframe.engine.chdb.internal;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an engine keeps its tables.
 *
 * @param folder a real path, or null for memory
 */
record Storage(@Nullable Path folder) {
  static final Storage MEMORY = new Storage(null);

  /** What {@code chdb_connect} gets; the first one stands for the program's name. */
  List<String> arguments() {
    return folder == null ? List.of("clickhouse") : List.of("clickhouse", "--path=" + folder);
  }

  @Override
  public String toString() {
    return folder == null ? "memory" : folder.toString();
  }
}
