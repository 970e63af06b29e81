package io.clickframe.internal.explain.advice;

import io.clickframe.explain.Advice;
import java.util.List;

/** Something that may cost more than it needs to, and how it is told. */
interface Rule {

  /** What it finds. */
  List<Advice> in(Seen seen);
}
