/** What is remembered between chains, and until when it holds. */
@NullMarked
package io.clickframe.sql.internal.cache;

import org.jspecify.annotations.NullMarked;
