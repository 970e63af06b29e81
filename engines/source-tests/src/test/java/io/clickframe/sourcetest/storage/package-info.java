/** Files, objects, pages and lakes read by chains. */
@NullMarked
package io.clickframe.sourcetest.storage;

import org.jspecify.annotations.NullMarked;
