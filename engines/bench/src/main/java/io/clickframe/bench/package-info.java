/**
 * Measurements: chains beside the same statements by the bare C calls and beside DuckDB, in one
 * process, taking turns, once their rows are known to be the same. Prints Markdown tables. Not part
 * of any library: it may use the engine's internals and foreign memory, and nothing may depend on
 * it. {@code docs/manual/benchmarks.md} says what each measurement is and what its figures mean.
 *
 * <p>To run it, with nothing else busy on the machine:
 *
 * <pre>{@code
 * ./mvnw -q -Dmaven.test.skip=true -pl engines/bench -am compile \
 *     exec:exec@bench -Dexec.executable=java -Dbench.options="--rows 10000000"
 * }</pre>
 *
 * <p>{@link io.clickframe.bench.Options} lists the options. The first run generates the data.
 *
 * <p>To add a suite of queries: write a class that returns a {@code Suite}, with DuckDB's statement
 * for each {@code Question}.
 *
 * <p>To add another measurement:
 *
 * <ol>
 *   <li>write a class that returns a {@code Table}; compare with {@code Turns}, never one side
 *       after the other;
 *   <li>if it needs a fresh JVM, give it a {@code main} that prints {@code name=value} lines and
 *       start it with {@code ChildJvm};
 *   <li>add it to {@code Bench}; the smoke test then runs it on tiny data.
 * </ol>
 */
@NullMarked
package io.clickframe.bench;

import org.jspecify.annotations.NullMarked;
