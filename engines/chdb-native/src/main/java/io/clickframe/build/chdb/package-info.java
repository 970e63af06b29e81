/**
 * Fetches the platform's native engine and packs it into the platform jar. Runs inside the build
 * only; no published jar contains it.
 */
@NullMarked
package io.clickframe.build.chdb;

import org.jspecify.annotations.NullMarked;
