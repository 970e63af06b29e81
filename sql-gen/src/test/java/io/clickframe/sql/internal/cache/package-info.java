@NullMarked
package io.clickframe.sql.internal.cache;

import org.jspecify.annotations.NullMarked;
