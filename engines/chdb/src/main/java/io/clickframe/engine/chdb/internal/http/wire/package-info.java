/**
 * HTTP/1.1 for one trusted peer on the loopback address. The JDK's own server sends bodies in
 * pieces of four kilobytes, which makes large results two to five times slower than the socket is
 * (measured: 240 MB in 0.36 to 0.95 s instead of 0.17 s), and it cannot break off a body in a way
 * that the client notices, which is how ClickHouse ends a result that failed half-way. Not
 * promised.
 */
@NullMarked
package io.clickframe.engine.chdb.internal.http.wire;

import org.jspecify.annotations.NullMarked;
