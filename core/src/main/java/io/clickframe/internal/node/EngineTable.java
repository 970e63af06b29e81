package io.clickframe.internal.node;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table or view of the engine that is nobody's object.
 *
 * @param database the database's name, or empty for the current one
 * @param name the table's name
 */
public record EngineTable(String database, String name) implements SourceNode {
  public EngineTable {
    Objects.requireNonNull(database, "database is null");
    Objects.requireNonNull(name, "name is null");
  }

  @Override
  public @Nullable String structure() {
    return null;
  }

  @Override
  public String call() {
    return "table";
  }

  @Override
  public String label() {
    return "table " + (database.isEmpty() ? "" : database + ".") + name;
  }
}
