/** ClickHouse types inside Calcite. */
@NullMarked
package io.clickframe.sql.internal.type;

import org.jspecify.annotations.NullMarked;
