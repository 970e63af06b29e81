/** Results as text for people. */
@NullMarked
package io.clickframe.internal.text;

import org.jspecify.annotations.NullMarked;
