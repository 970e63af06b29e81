/** What several test packages share. */
@NullMarked
package io.clickframe.testing;

import org.jspecify.annotations.NullMarked;
