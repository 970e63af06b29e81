package io.clickframe.examples.functions;

import io.clickframe.Expression;
import io.clickframe.examples.functions.Family.Part;
import io.clickframe.examples.functions.Sources.Method;
import java.util.HashMap;
import java.util.Map;

/** From where a user reaches the classes of functions, and where the manual shows them. */
final class Reach {
  private final Map<String, String> paths = new HashMap<>();
  private final Map<String, Family> pages = new HashMap<>();

  Reach(Sources sources) {
    find(sources, Expression.class.getSimpleName(), "");
    for (Family family : Family.all()) {
      for (Part part : family.parts()) {
        pages.putIfAbsent(part.type().getSimpleName(), family);
      }
    }
  }

  /** Follows the methods that lead from one class of functions to the next. */
  private void find(Sources sources, String type, String path) {
    paths.put(type, path);
    for (Method method : sources.ofSimpleName(type)) {
      if (method.returns().endsWith("Functions") || method.returns().endsWith("Aggregates")) {
        if (!paths.containsKey(method.returns())) {
          String arguments = method.signature().endsWith("()") ? "()" : "(…)";
          find(sources, method.returns(), path + method.name() + arguments + ".");
        }
      }
    }
  }

  /** How one comes from an expression to a class, such as {@code str().regex(…).}, by its name. */
  Map<String, String> paths() {
    return Map.copyOf(paths);
  }

  /** Says how to reach a class; empty if its methods need no way to it. */
  String sentence(Class<?> type) {
    String path = paths.getOrDefault(type.getSimpleName(), "");
    return path.isEmpty()
        ? ""
        : "Reached from an expression by "
            + Page.code("." + path.substring(0, path.length() - 1))
            + ".";
  }

  /** The class's name, as a link to its page if it has one. */
  String link(String type) {
    Family family = pages.get(type);
    return family == null ? Page.code(type) : "[" + family.title() + "](" + family.page() + ".md)";
  }
}
