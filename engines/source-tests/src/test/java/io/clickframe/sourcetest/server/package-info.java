/**
 * The real components that the tests read from: databases, stores and servers on loopback, and
 * files by the libraries that own their formats.
 *
 * <p>A server is started when a test first asks for it, shared by all tests of the JVM, and stopped
 * when the JVM ends.
 */
@NullMarked
package io.clickframe.sourcetest.server;

import org.jspecify.annotations.NullMarked;
