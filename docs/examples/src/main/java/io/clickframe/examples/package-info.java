/** Programs to run and to copy from, and the sample data they read. Only promised API is used. */
@NullMarked
package io.clickframe.examples;

import org.jspecify.annotations.NullMarked;
