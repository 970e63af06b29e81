/**
 * How far long work is: {@link io.clickframe.DataContext#withProgress} tells a {@link
 * io.clickframe.progress.ProgressListener}. Without one, a bar shows on a terminal, see {@code
 * docs/manual/progress.md}.
 */
@NullMarked
package io.clickframe.progress;

import org.jspecify.annotations.NullMarked;
