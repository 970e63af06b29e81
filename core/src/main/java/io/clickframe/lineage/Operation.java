package io.clickframe.lineage;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of the operation log. Immutable.
 *
 * @param id its number; later operations have larger ones
 * @param at when it ended
 * @param kind what was done: {@code execute}, {@code materialize}, {@code create}, {@code append},
 *     {@code replace}, {@code load} or {@code write}
 * @param object what it made: the {@linkplain io.clickframe.DataObject#id() id} of an object, or
 *     {@code file <path>}
 * @param inputs what it read, by role: {@code from}, {@code join}, {@code union}, {@code
 *     sub-query}, … with a number where there are several; each an object's id, or a source such as
 *     {@code file /data/sales.parquet (Parquet)}
 * @param steps the recorded chain, as people read it
 * @param sql the statement
 * @param site the user's line
 * @param job the number of the job, or 0
 * @param run the number of the context that did it
 */
public record Operation(
    long id,
    Instant at,
    String kind,
    String object,
    Map<String, String> inputs,
    String steps,
    String sql,
    String site,
    long job,
    long run) {

  public Operation {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** What it did, in a line: {@code materialize at Daily.java:12}. */
  public String label() {
    return kind + " at " + site;
  }
}
