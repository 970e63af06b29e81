/** Processes that are started, end in all ways there are, and are started again. */
@NullMarked
package io.clickframe.engine.isolated;

import org.jspecify.annotations.NullMarked;
