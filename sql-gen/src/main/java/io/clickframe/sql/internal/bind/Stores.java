package io.clickframe.sql.internal.bind;

import io.clickframe.internal.node.RelationNode;
import org.jspecify.annotations.Nullable;

/** The steps that are bound already. */
@FunctionalInterface
interface Stores {

  /** The columns of a step, or null if it is not an input of what is being bound. */
  @Nullable Bound find(RelationNode store);
}
