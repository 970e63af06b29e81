/** What file names tell about formats. Not promised. */
@NullMarked
package io.clickframe.internal.source;

import org.jspecify.annotations.NullMarked;
