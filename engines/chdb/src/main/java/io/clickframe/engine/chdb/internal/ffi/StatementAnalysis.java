package io.clickframe.engine.chdb.internal.ffi;

/**
 * What {@code chdb_classify_query_n} says of a text, without running it.
 *
 * @param count how many statements it has; 0 if it does not parse
 * @param kind what they do, the strongest of all
 */
public record StatementAnalysis(int count, StatementClass kind) {}
