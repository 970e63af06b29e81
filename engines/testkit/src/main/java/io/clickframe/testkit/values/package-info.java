/**
 * Java values of every type, to be loaded and read back.
 *
 * <p>To add a type: a line in {@link io.clickframe.testkit.values.TypeValues} with its smallest,
 * its largest and a usual value, each with the text that the engine makes of it.
 */
@NullMarked
package io.clickframe.testkit.values;

import org.jspecify.annotations.NullMarked;
