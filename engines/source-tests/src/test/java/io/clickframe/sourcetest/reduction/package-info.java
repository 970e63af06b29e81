/** Joins of databases with rows from elsewhere, for which the databases are sent the keys. */
@NullMarked
package io.clickframe.sourcetest.reduction;

import org.jspecify.annotations.NullMarked;
