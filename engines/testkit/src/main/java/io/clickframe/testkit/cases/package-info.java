/** The cases of the query contract, one class a topic. */
@NullMarked
package io.clickframe.testkit.cases;

import org.jspecify.annotations.NullMarked;
