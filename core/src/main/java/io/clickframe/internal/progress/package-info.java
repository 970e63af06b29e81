/**
 * Tells of long work: {@link io.clickframe.internal.progress.ProgressWatch} asks how far it is and
 * tells a listener, {@link io.clickframe.internal.progress.ProgressBar} is the listener that draws.
 * Not promised.
 */
@NullMarked
package io.clickframe.internal.progress;

import org.jspecify.annotations.NullMarked;
