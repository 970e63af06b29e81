/** Entry points: stores, expressions, contexts, results. */
@NullMarked
package io.clickframe;

import org.jspecify.annotations.NullMarked;
