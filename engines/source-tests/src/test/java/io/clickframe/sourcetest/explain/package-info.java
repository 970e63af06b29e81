/** Reports of real chains: as golden texts and JSON, and as pages that a real browser draws. */
@NullMarked
package io.clickframe.sourcetest.explain;

import org.jspecify.annotations.NullMarked;
