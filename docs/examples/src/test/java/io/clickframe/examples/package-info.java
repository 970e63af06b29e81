/** Tests of the examples, of the sample data, and of the code in the manual. */
@NullMarked
package io.clickframe.examples;

import org.jspecify.annotations.NullMarked;
