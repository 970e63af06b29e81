/**
 * The embedded engine in a process of its own: {@link
 * io.clickframe.engine.isolated.IsolatedEngine#isolated} says how it is started, and a crash of
 * native code, or a system that is out of memory, ends that process instead of the program.
 */
@NullMarked
package io.clickframe.engine.isolated;

import org.jspecify.annotations.NullMarked;
