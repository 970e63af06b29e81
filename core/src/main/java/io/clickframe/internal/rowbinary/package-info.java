/** Rows as bytes. */
@NullMarked
package io.clickframe.internal.rowbinary;

import org.jspecify.annotations.NullMarked;
