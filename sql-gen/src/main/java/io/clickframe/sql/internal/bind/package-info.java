/**
 * The only place that turns recorded nodes into Calcite: names become positions, the engine gives
 * the types.
 *
 * <p>To add an operation: (1) a record in {@code RelationNode}; (2) a method on {@code DataStore};
 * (3) a case in {@code Binder}, built from fields and a Calcite node; (4) if it is a node that the
 * emitter does not know yet, a case there; (5) golden SQL, and executed cases in the testkit.
 */
@NullMarked
package io.clickframe.sql.internal.bind;

import org.jspecify.annotations.NullMarked;
