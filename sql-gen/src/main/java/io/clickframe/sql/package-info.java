/** The single way from a recorded chain to SQL. */
@NullMarked
package io.clickframe.sql;

import org.jspecify.annotations.NullMarked;
