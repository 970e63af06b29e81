/**
 * How rows that the program makes reach the engine: it reads them with its table function {@code
 * url} from a server on this machine's loopback address, as {@code RowBinary}. Rows are made while
 * they are read, in constant memory; a failure breaks the answer off, so that the engine fails too
 * and never takes some rows for all.
 *
 * <p>An engine that runs elsewhere cannot come here; {@code Engine.readsLoopback} says so.
 */
@NullMarked
package io.clickframe.internal.feed;

import org.jspecify.annotations.NullMarked;
