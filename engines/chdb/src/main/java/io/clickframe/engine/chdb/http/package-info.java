/**
 * The embedded engine behind ClickHouse's HTTP interface: a program of its own, started and watched
 * by another, so that a crash of native code ends that program only.
 */
@NullMarked
package io.clickframe.engine.chdb.http;

import org.jspecify.annotations.NullMarked;
