/** Chains over another ClickHouse: the embedded engine itself, and one in a process of its own. */
@NullMarked
package io.clickframe.sourcetest.clickhouse;

import org.jspecify.annotations.NullMarked;
