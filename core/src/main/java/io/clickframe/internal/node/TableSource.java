package io.clickframe.internal.node;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A table of the engine.
 *
 * @param database the database's name, or empty for the current one
 * @param name the table's name
 * @param origin the id of the object whose rows these are
 * @param structure its columns as ClickHouse writes them
 * @param rows how many there were when the object was made; it may be a table to which some are
 *     added
 * @param holds makes sure that the table is there for a run
 */
public record TableSource(
    String database,
    String name,
    String origin,
    String structure,
    long rows,
    Supplier<SourceHold> holds)
    implements SourceNode {

  public TableSource {
    Objects.requireNonNull(database, "database is null");
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(origin, "origin is null");
    Objects.requireNonNull(structure, "structure is null");
    Objects.requireNonNull(holds, "holds is null");
  }

  @Override
  public String call() {
    return "table";
  }

  @Override
  public String label() {
    return "table " + (database.isEmpty() ? "" : database + ".") + name;
  }

  @Override
  public String origin() {
    return origin;
  }

  @Override
  public SourceHold hold() {
    return holds.get();
  }
}
