package io.clickframe.internal.table;

import java.time.Instant;
import java.util.List;

/**
 * A line of the ledger.
 *
 * @param name the table's
 * @param owner the context that made it
 * @param job the job it belongs to, or 0
 * @param created when it was written down
 * @param structure its columns as ClickHouse writes them
 */
public record TableRow(TableName name, String owner, long job, Instant created, String structure) {
  private static final String OR = "\n";

  /** The same with two structures, one of which is the right one. */
  TableRow or(TableRow other) {
    return new TableRow(name, owner, job, created, structure + OR + other.structure);
  }

  /** The structures that it may have; more than one only after a crash. */
  public List<String> structures() {
    return List.of(structure.split(OR));
  }
}
