/** Who owns what is open, and in which order it is closed. */
@NullMarked
package io.clickframe.internal.resource;

import org.jspecify.annotations.NullMarked;
