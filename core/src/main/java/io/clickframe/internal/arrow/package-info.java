/** Results for code that speaks Arrow. Not promised. */
@NullMarked
package io.clickframe.internal.arrow;

import org.jspecify.annotations.NullMarked;
