/**
 * What which version of ClickHouse has: nothing here is asked of the engine but its version. To add
 * something that the planner writes: a constant of {@code Capability}, and a line of {@code
 * docs/manual/versions.md}. Functions come from the newest engine: {@code
 * -Dclickframe.golden=update} on {@code NewFunctionsTest}.
 */
@NullMarked
package io.clickframe.sql.internal.version;

import org.jspecify.annotations.NullMarked;
