/** Plans for people: as trees, with what changed them. Asked only when somebody looks. */
@NullMarked
package io.clickframe.sql.internal.explain;

import org.jspecify.annotations.NullMarked;
