/** How explanations and profiles are made, and written as text, JSON and pages. */
@NullMarked
package io.clickframe.internal.explain;

import org.jspecify.annotations.NullMarked;
