/**
 * The engine on a ClickHouse server or cluster, over HTTP with ClickHouse's own Java client: {@link
 * io.clickframe.engine.server.ClickHouseServer} says where it is, and a context on it runs the same
 * chains as the embedded one.
 */
@NullMarked
package io.clickframe.engine.server;

import org.jspecify.annotations.NullMarked;
