/** Breaks a rule of the architecture on purpose, to prove that the rule sees it. */
@NullMarked
package io.clickframe.sql.bad;

import org.jspecify.annotations.NullMarked;
