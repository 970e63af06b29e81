/**
 * The process and who looks after it: {@link io.clickframe.engine.isolated.internal.ChildProcess}
 * is one process, {@link io.clickframe.engine.isolated.internal.Supervisor} sees that there is one,
 * {@link io.clickframe.engine.isolated.internal.SupervisedEngine} runs statements there and words
 * what happens when it ends. Not promised.
 */
@NullMarked
package io.clickframe.engine.isolated.internal;

import org.jspecify.annotations.NullMarked;
