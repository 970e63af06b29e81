/** What is thrown, and how it is worded. */
@NullMarked
package io.clickframe.error;

import org.jspecify.annotations.NullMarked;
