package io.clickframe.lifecycle;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A table as the catalogue lists it.
 *
 * @param table its name in the engine
 * @param name what its user calls it; empty for one without a name
 * @param scope how long it lives
 * @param job the number of the job it belongs to, or 0
 * @param created when it was made; for foreign tables, when it was last changed
 * @param rows how many rows it has, if the engine knows
 * @param bytes how much the engine keeps for it, if it knows
 */
public record ObjectInfo(
    String table,
    String name,
    TableScope scope,
    long job,
    Instant created,
    OptionalLong rows,
    OptionalLong bytes) {}
