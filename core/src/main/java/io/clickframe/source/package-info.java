/**
 * What users say about where data lives.
 *
 * <p>To add a source that a table function of the engine reads: (1) options here, if it has any:
 * {@link io.clickframe.source.ReadOptions} and {@link io.clickframe.source.RemoteOptions} have what
 * is common; (2) a class in {@code io.clickframe.internal.source} that makes a {@code
 * FunctionSource} of them; (3) a factory in {@code StorageSources}, {@code LakeSources} or {@code
 * EngineSources}; (4) its scheme in {@code io.clickframe.internal.uri}; (5) what its errors mean,
 * in {@link io.clickframe.internal.engine.RemoteRules}; (6) a golden SQL file and a test with a
 * real server. One that is no table function needs a record beside {@code FileSource} too; the
 * compiler then lists what prints it.
 */
@NullMarked
package io.clickframe.source;

import org.jspecify.annotations.NullMarked;
