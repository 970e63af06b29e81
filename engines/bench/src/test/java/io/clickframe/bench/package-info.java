/** A smoke test: every measurement runs on tiny data. */
@NullMarked
package io.clickframe.bench;

import org.jspecify.annotations.NullMarked;
