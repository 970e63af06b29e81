/** What an engine implements. */
@NullMarked
package io.clickframe.spi;

import org.jspecify.annotations.NullMarked;
