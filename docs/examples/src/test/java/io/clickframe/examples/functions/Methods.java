package io.clickframe.examples.functions;

import io.clickframe.AggregateExpression;
import io.clickframe.DataStore;
import io.clickframe.Expression;
import io.clickframe.Expressions;
import io.clickframe.Selectors;
import io.clickframe.Window;
import io.clickframe.function.Geo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The public methods that make expressions, as a user reaches them: {@code url().domain()}. */
final class Methods {
  /** Where calls begin that are not calls of an expression. */
  private static final List<Class<?>> STARTS =
      List.of(Expressions.class, Geo.class, Selectors.class, Window.class, DataStore.class);

  private final Sources sources;
  private final Map<Class<?>, String> pathOfClass = new HashMap<>();

  Methods(Sources sources) {
    this.sources = sources;
    Map<String, String> reached = new Reach(sources).paths();
    Family.classesOfAll()
        .filter(type -> reached.containsKey(type.getSimpleName()))
        .forEach(type -> pathOfClass.put(type, reached.get(type.getSimpleName())));
    pathOfClass.put(Family.AGGREGATES, "");
    pathOfClass.put(AggregateExpression.class, "");
    for (Class<?> type : List.of(Expressions.class, Geo.class)) {
      pathOfClass.put(type, type.getSimpleName() + ".");
    }
  }

  /** Whether there is such a chain of calls, as {@code url().domain} or {@code sum().over}. */
  boolean exists(String reached) {
    List<String> calls = new ArrayList<>(List.of(reached.split("\\.")));
    Set<Class<?>> types = new HashSet<>();
    STARTS.stream().filter(it -> it.getSimpleName().equals(calls.getFirst())).forEach(types::add);
    if (types.isEmpty()) {
      types.add(Expression.class);
    } else {
      calls.removeFirst();
    }
    for (String call : calls) {
      String name = call.replaceFirst("\\(.*", "");
      types =
          types.stream()
              .flatMap(type -> Arrays.stream(type.getMethods()))
              .filter(method -> method.getName().equals(name))
              .map(Method::getReturnType)
              .collect(Collectors.toSet());
    }
    return !types.isEmpty();
  }

  /** The engine's functions that a method is, with the methods. */
  Map<String, List<String>> byEngineFunction() {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    for (Class<?> type : Family.classesOfAll().toList()) {
      String path = pathOfClass.get(type);
      for (Sources.Method method :
          path == null ? List.<Sources.Method>of() : sources.of(type).methods()) {
        if (!method.lowersTo().isEmpty()) {
          found
              .computeIfAbsent(method.lowersTo(), _ -> new TreeSet<>())
              .add(path + method.name() + (method.signature().endsWith("()") ? "()" : "(…)"));
        }
      }
    }
    Map<String, List<String>> lists = new TreeMap<>();
    found.forEach((function, methods) -> lists.put(function, new ArrayList<>(methods)));
    return lists;
  }
}
