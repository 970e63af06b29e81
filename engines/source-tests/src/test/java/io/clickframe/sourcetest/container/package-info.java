/** Sources over servers that are only to be had as container images; skipped without Docker. */
@NullMarked
package io.clickframe.sourcetest.container;

import org.jspecify.annotations.NullMarked;
