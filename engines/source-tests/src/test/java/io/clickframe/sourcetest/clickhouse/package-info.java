/** Chains over another ClickHouse, which here is the embedded engine itself. */
@NullMarked
package io.clickframe.sourcetest.clickhouse;

import org.jspecify.annotations.NullMarked;
