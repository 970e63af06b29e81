/**
 * Chains over MariaDB: what runs there gives what ClickHouse gives, row by row, and what it
 * received is read from its own log.
 */
@NullMarked
package io.clickframe.sourcetest.mariadb;

import org.jspecify.annotations.NullMarked;
