/** What ClickFrame adds to Calcite's plan model: leaves, functions, constants. */
@NullMarked
package io.clickframe.sql.internal.plan;

import org.jspecify.annotations.NullMarked;
