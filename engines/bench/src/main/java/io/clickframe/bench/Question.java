package io.clickframe.bench;

import io.clickframe.DataStore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One query of a suite.
 *
 * @param name as {@code --queries} calls it
 * @param chain records the chain anew
 * @param duck the same for DuckDB over the suite's tables; null if DuckDB cannot say it
 * @param ordered whether the order of the rows is part of the answer
 */
record Question(String name, Supplier<DataStore> chain, @Nullable String duck, boolean ordered) {}
