package io.clickframe.examples.functions;

import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.function.Geo;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The public methods that make expressions, as a user reaches them: {@code url().domain()}. */
final class Methods {
  private final Map<String, String> pathOfClass = new HashMap<>();

  Methods() {
    pathOfClass.put(Expression.class.getCanonicalName(), "");
    pathOfClass.put(Expressions.class.getCanonicalName(), "Expressions.");
    pathOfClass.put(Geo.class.getCanonicalName(), "Geo.");
    for (Method method : Expression.class.getMethods()) {
      boolean accessor =
          method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
      Class<?> facade = method.getReturnType();
      if (accessor
          && facade.getPackage() != null
          && facade.getPackage().equals(Geo.class.getPackage())) {
        pathOfClass.put(facade.getCanonicalName(), method.getName() + "().");
      }
    }
  }

  /** Whether there is a method of that path and name, such as {@code url().domain}. */
  boolean exists(String reached) {
    int dot = reached.lastIndexOf('.');
    String path = reached.substring(0, dot + 1);
    return pathOfClass.entrySet().stream()
        .filter(entry -> entry.getValue().equals(path))
        .anyMatch(entry -> has(entry.getKey(), reached.substring(dot + 1)));
  }

  /** The engine's functions that a method is, with the methods. */
  Map<String, List<String>> byEngineFunction(Sources sources) {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    for (Family family : Family.all()) {
      for (Class<?> type : family.classes()) {
        String path = pathOfClass.get(type.getCanonicalName());
        for (Sources.Method method :
            path == null ? List.<Sources.Method>of() : sources.of(type).methods()) {
          if (!method.lowersTo().isEmpty()) {
            String name = method.signature().substring(0, method.signature().indexOf('('));
            found
                .computeIfAbsent(method.lowersTo(), _ -> new TreeSet<>())
                .add(path + name + (method.signature().endsWith("()") ? "()" : "(…)"));
          }
        }
      }
    }
    Map<String, List<String>> lists = new TreeMap<>();
    found.forEach((function, methods) -> lists.put(function, new ArrayList<>(methods)));
    return lists;
  }

  private static boolean has(String type, String name) {
    try {
      for (Method method : Class.forName(type).getMethods()) {
        if (method.getName().equals(name)) {
          return true;
        }
      }
      return false;
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
