/** ClickHouse types by their exact names. */
@NullMarked
package io.clickframe.type;

import org.jspecify.annotations.NullMarked;
