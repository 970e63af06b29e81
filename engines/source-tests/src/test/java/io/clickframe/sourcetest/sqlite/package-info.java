/** Chains over SQLite: what runs there gives what ClickHouse gives, row by row. */
@NullMarked
package io.clickframe.sourcetest.sqlite;

import org.jspecify.annotations.NullMarked;
