/** What the user recorded, as immutable nodes. Not promised. */
@NullMarked
package io.clickframe.internal.node;

import org.jspecify.annotations.NullMarked;
