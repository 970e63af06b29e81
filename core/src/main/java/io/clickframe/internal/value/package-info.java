/** Java values on their way in: their plain form, the parts of records, the types they become. */
@NullMarked
package io.clickframe.internal.value;

import org.jspecify.annotations.NullMarked;
