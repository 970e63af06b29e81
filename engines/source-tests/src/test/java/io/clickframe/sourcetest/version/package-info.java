/** Engines of older versions: what they lack fails at the call with the version that has it. */
@NullMarked
package io.clickframe.sourcetest.version;

import org.jspecify.annotations.NullMarked;
