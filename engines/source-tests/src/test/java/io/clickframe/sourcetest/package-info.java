/**
 * Tests against the real places where data lives: what the engine reads from them, and how it
 * fails.
 */
@NullMarked
package io.clickframe.sourcetest;

import org.jspecify.annotations.NullMarked;
