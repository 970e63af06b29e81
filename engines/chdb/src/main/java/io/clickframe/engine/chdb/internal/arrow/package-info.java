/**
 * Reads the Arrow C data and stream interfaces: structs that libchdb fills become Arrow Java
 * vectors over the same memory, without copy, JNI or JVM flags. Not promised.
 *
 * <p>To read one more Arrow type:
 *
 * <ol>
 *   <li>map its format text in {@code ArrowFormat};
 *   <li>if its buffers are not laid out as {@code TypeLayout} says, teach {@code ArrayImporter};
 *   <li>add a row to {@code ArrowExportTest}.
 * </ol>
 */
@NullMarked
package io.clickframe.engine.chdb.internal.arrow;

import org.jspecify.annotations.NullMarked;
