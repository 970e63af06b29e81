/** Chains by chance, and their comparison with what they give where nothing runs in a database. */
@NullMarked
package io.clickframe.sourcetest.chains;

import org.jspecify.annotations.NullMarked;
