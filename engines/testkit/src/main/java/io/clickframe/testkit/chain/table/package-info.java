/** Typed tables of plain Java values: what the plain evaluation of a chain works on. */
@NullMarked
package io.clickframe.testkit.chain.table;

import org.jspecify.annotations.NullMarked;
