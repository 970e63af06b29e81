/** How rows become records, where the names alone do not tell. */
@NullMarked
package io.clickframe.record;

import org.jspecify.annotations.NullMarked;
