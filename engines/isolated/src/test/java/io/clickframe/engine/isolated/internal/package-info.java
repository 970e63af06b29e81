/** Parts of the supervision on their own. */
@NullMarked
package io.clickframe.engine.isolated.internal;

import org.jspecify.annotations.NullMarked;
