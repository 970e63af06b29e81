/**
 * What all engines do alike: limits as settings, small results of metadata, ClickHouse's errors as
 * typed exceptions. A new engine starts with {@link io.clickframe.spi.Engine} and takes the rest
 * from here. An error that users meet gets its cure in {@link
 * io.clickframe.internal.engine.SourceErrors} (files) or {@link
 * io.clickframe.internal.engine.RemoteRules} (what is behind a network).
 */
@NullMarked
package io.clickframe.internal.engine;

import org.jspecify.annotations.NullMarked;
