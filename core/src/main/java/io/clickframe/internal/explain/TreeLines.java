package io.clickframe.internal.explain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A tree as indented lines: an operator above what it reads. */
final class TreeLines {
  /** Deeper lines stay here: the text must not grow with the square of the depth. */
  private static final int DEEPEST = 40;

  private record Line(String lead, int node, int depth) {}

  private TreeLines() {}

  /**
   * The lines.
   *
   * @param nodes the tree; the first is its root
   * @param inputs the places of a node's inputs
   * @param text a node's text, of any number of lines
   * @param subqueries the places of the nodes that its expressions ask
   */
  static <T> String of(
      List<T> nodes,
      Function<T, List<Integer>> inputs,
      Function<T, String> text,
      Function<T, List<Integer>> subqueries) {
    StringBuilder lines = new StringBuilder();
    Deque<Line> open = new ArrayDeque<>();
    open.push(new Line("", 0, 0));
    while (!open.isEmpty()) {
      Line next = open.pop();
      T node = nodes.get(next.node());
      String indent = "  ".repeat(Math.min(next.depth(), DEEPEST));
      String shown = next.lead() + text.apply(node);
      lines.append(indent).append(shown.replace("\n", "\n" + indent)).append('\n');
      int below = next.depth() + 1;
      inputs.apply(node).reversed().forEach(it -> open.push(new Line("", it, below)));
      subqueries.apply(node).forEach(it -> open.push(new Line("Sub-query: ", it, below)));
    }
    return lines.toString().stripTrailing();
  }
}
