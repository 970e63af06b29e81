/**
 * Arrow's stream format as a server sends it, read so strictly that a cut or garbled answer is
 * never taken for a short one. Not promised.
 */
@NullMarked
package io.clickframe.engine.server.internal.arrow;

import org.jspecify.annotations.NullMarked;
