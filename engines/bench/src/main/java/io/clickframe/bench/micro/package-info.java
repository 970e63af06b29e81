/**
 * Micro benchmarks of what happens inside the process, by JMH: recording, planning, decoding.
 * {@code docs/manual/benchmarks.md} says how to run them.
 *
 * <p>To add one:
 *
 * <ol>
 *   <li>write a public class that extends {@code MicroBenchmark}, one for each concern, and mark
 *       its public methods with {@code @Benchmark};
 *   <li>return what was made or add it up, or the JVM's compiler leaves the work out;
 *   <li>take {@code SampleTables} as the method's parameter if it needs files, or else keep what it
 *       needs in the class itself, which is then a {@code @State} too;
 *   <li>nothing else: JMH finds the class when it is compiled, and the smoke test runs it once.
 * </ol>
 */
@NullMarked
package io.clickframe.bench.micro;

import org.jspecify.annotations.NullMarked;
