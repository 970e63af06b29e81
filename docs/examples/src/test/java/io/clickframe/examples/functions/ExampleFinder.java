package io.clickframe.examples.functions;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.clickframe.examples.functions.Sources.WrittenExample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Collects the expressions inside the calls that make examples, and the names used in them. */
final class ExampleFinder extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Set<String> MAKERS =
      Set.of("example", "prepared", "aggregate", "column", "rows", "columns");

  /** Calls on a result that only make it readable, or the same in every run. */
  private static final Set<String> READABLE = Set.of("round", "cast", "hex", "orderBy");

  private final Trees trees;
  private final Map<String, WrittenExamples> found;

  /** The examples of a class in order, and the texts of the variables that they may use. */
  record WrittenExamples(List<WrittenExample> examples, Map<String, String> variables) {}

  /**
   * @param found where to put the examples, by the name of the class that holds them
   */
  ExampleFinder(Trees trees, Map<String, WrittenExamples> found) {
    this.trees = trees;
    this.found = found;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
    if (variable.getInitializer() != null) {
      here().variables().put(variable.getName().toString(), text(variable.getInitializer()));
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    String maker = call.getMethodSelect().toString();
    if (!MAKERS.contains(maker)) {
      return super.visitMethodInvocation(call, null);
    }
    ExpressionTree expression = call.getArguments().getFirst();
    TreePath path = new TreePath(getCurrentPath(), expression);
    Set<String> calls = new HashSet<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree inner, @Nullable Void nothing) {
        calls.add(called(getCurrentPath()));
        return super.visitMethodInvocation(inner, null);
      }
    }.scan(path, null);
    String with = maker.equals("prepared") ? text(call.getArguments().get(1)) : "";
    here()
        .examples()
        .add(new WrittenExample(text(expression), with, called(subject(path)), spine(path), calls));
    return null;
  }

  private WrittenExamples here() {
    String source = trees.getScope(getCurrentPath()).getEnclosingClass().toString();
    return found.computeIfAbsent(
        source, _ -> new WrittenExamples(new ArrayList<>(), new LinkedHashMap<>()));
  }

  /** What an example is about: the outermost call, or what that only makes readable. */
  private TreePath subject(TreePath outermost) {
    TreePath path = outermost;
    while (trees.getElement(path) instanceof ExecutableElement method) {
      String name = method.getSimpleName().toString();
      boolean asking = name.equals("over") && isOf(method, "WindowFunction");
      TreePath inner = asking || READABLE.contains(name) ? receiver(path) : null;
      while (inner != null
          && trees.getElement(inner) instanceof ExecutableElement accessor
          && accessor.getReturnType().toString().endsWith("Functions")) {
        inner = receiver(inner);
      }
      boolean made =
          inner != null
              && trees.getElement(inner) instanceof ExecutableElement maker
              && (asking || !isOf(maker, "Expressions"));
      if (!made) {
        return path;
      }
      path = inner;
    }
    return outermost;
  }

  /** The calls that the result comes out of, the outermost one first; not those in arguments. */
  private List<String> spine(TreePath outermost) {
    List<String> spine = new ArrayList<>();
    for (TreePath path = outermost; path != null; path = receiver(path)) {
      spine.add(called(path));
    }
    return spine;
  }

  /** What the call is a call of; null if it is no call, or one of nothing. */
  private static @Nullable TreePath receiver(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree select
        ? new TreePath(path, select.getExpression())
        : null;
  }

  private static boolean isOf(ExecutableElement method, String type) {
    return method.getEnclosingElement().getSimpleName().contentEquals(type);
  }

  private String called(TreePath path) {
    return trees.getElement(path) instanceof ExecutableElement method ? Sources.key(method) : "";
  }

  /** As it is written, on one line. */
  private String text(Tree tree) {
    CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
    var positions = trees.getSourcePositions();
    try {
      return unit.getSourceFile()
          .getCharContent(true)
          .subSequence(
              (int) positions.getStartPosition(unit, tree),
              (int) positions.getEndPosition(unit, tree))
          .toString()
          .replaceAll("\\n\\s+(?=\\.)|(?<=\\()\\n\\s+", "")
          .replaceAll("\\n\\s+", " ");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
