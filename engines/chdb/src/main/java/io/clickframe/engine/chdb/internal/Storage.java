package io.clickframe.engine.chdb.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an engine keeps its tables.
 *
 * @param folder a real path, or null for memory
 * @param options of the engine, as {@code --name=value}
 */
record Storage(@Nullable Path folder, List<String> options) {

  /**
   * What {@code chdb_connect} gets; the first one stands for the program's name.
   *
   * @param settings of the connection, as {@code --name=value}
   */
  List<String> arguments(List<String> settings) {
    List<String> arguments = new ArrayList<>(List.of("clickhouse"));
    if (folder != null) {
      arguments.add("--path=" + folder);
    }
    arguments.addAll(options);
    arguments.addAll(settings);
    return arguments;
  }

  @Override
  public String toString() {
    return folder == null ? "memory" : folder.toString();
  }
}
