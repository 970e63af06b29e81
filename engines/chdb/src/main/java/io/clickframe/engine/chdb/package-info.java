/**
 * The embedded engine: ClickHouse inside the JVM's process, through libchdb. Found by {@link
 * io.clickframe.spi.EngineProvider}; nothing to install or start.
 */
@NullMarked
package io.clickframe.engine.chdb;

import org.jspecify.annotations.NullMarked;
