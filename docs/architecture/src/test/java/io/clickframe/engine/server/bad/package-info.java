/** Breaks a rule of the architecture on purpose, to prove that the rule sees it. */
@NullMarked
package io.clickframe.engine.server.bad;

import org.jspecify.annotations.NullMarked;
