package io.clickframe.examples.functions;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.clickframe.examples.functions.Sources.WrittenExample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Collects the expressions inside the calls that make examples. */
final class ExampleFinder extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Set<String> MAKERS = Set.of("example", "aggregate", "column");

  private final Trees trees;
  private final Map<String, List<WrittenExample>> found;

  /**
   * @param found where to put the examples, by the name of the class that holds them
   */
  ExampleFinder(Trees trees, Map<String, List<WrittenExample>> found) {
    this.trees = trees;
    this.found = found;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    if (!MAKERS.contains(call.getMethodSelect().toString())) {
      return super.visitMethodInvocation(call, null);
    }
    TreePath path = new TreePath(getCurrentPath(), call.getArguments().getFirst());
    Set<String> calls = new HashSet<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree inner, @Nullable Void nothing) {
        calls.add(called(getCurrentPath()));
        return super.visitMethodInvocation(inner, null);
      }
    }.scan(path, null);
    String source = trees.getScope(getCurrentPath()).getEnclosingClass().toString();
    found
        .computeIfAbsent(source, _ -> new ArrayList<>())
        .add(
            new WrittenExample(
                text(call.getArguments().getFirst()), called(path), Set.copyOf(calls)));
    return null;
  }

  private String called(TreePath path) {
    return trees.getElement(path) instanceof ExecutableElement method ? Sources.key(method) : "";
  }

  /** As it is written, on one line. */
  private String text(ExpressionTree expression) {
    CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
    var positions = trees.getSourcePositions();
    try {
      return unit.getSourceFile()
          .getCharContent(true)
          .subSequence(
              (int) positions.getStartPosition(unit, expression),
              (int) positions.getEndPosition(unit, expression))
          .toString()
          .replaceAll("\\n\\s+(?=\\.)|(?<=\\()\\n\\s+", "")
          .replaceAll("\\n\\s+", " ");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
