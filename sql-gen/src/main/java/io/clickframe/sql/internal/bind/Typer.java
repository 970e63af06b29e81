package io.clickframe.sql.internal.bind;

import io.clickframe.Schema;
import io.clickframe.error.QueryException;
import io.clickframe.spi.SqlStatement;
import io.clickframe.sql.TypeOracle;
import io.clickframe.sql.internal.cache.BoundedCache;
import io.clickframe.sql.internal.cache.FileAnswers;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.ChLambda;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.plan.LambdaVariable;
import io.clickframe.sql.internal.render.ExpressionPrinter;
import io.clickframe.sql.internal.render.SemanticSettings;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Gives expressions their types: asks the engine for those of all calls of a step at once. Answers
 * are kept by the text of the question, which holds everything they depend on. Thread-safe.
 */
final class Typer {
  /** The type of a call until the engine has been asked. */
  static final ChType UNTYPED = ChType.of(ClickHouseType.parse("Untyped"));

  private final TypeOracle oracle;
  private final BoundedCache<String, List<ChType>> answers = new BoundedCache<>(4096);
  private final BoundedCache<String, Schema> declared = new BoundedCache<>(1024);
  private final FileAnswers<Schema> files = new FileAnswers<>(1024);

  Typer(TypeOracle oracle) {
    this.oracle = oracle;
  }

  /** The columns of a source that declares them: they depend on the text alone, so are kept. */
  Schema declared(SqlStatement probe) {
    return declared.get(probe.sql(), () -> oracle.describe(probe));
  }

  /**
   * The columns of a source that does not declare them.
   *
   * @param found what tells that the files which they are in are the same; null if nothing does:
   *     then the engine is asked each time
   */
  Schema described(SqlStatement probe, @Nullable Object found) {
    boolean settled = probe.secrets().isEmpty();
    return files.get(probe.sql(), settled ? found : null, () -> oracle.describe(probe));
  }

  /** The same expressions with types. */
  List<RexNode> type(RexBuilder builder, Scope scope, List<RexNode> roots) {
    Set<RexNode> calls = new LinkedHashSet<>();
    roots.forEach(root -> collect(root, calls));
    if (calls.isEmpty() || !isAskable(scope, roots)) {
      return roots;
    }
    // Before the engine is asked, which refuses some of them in words of its own.
    ComparedDates dates =
        new ComparedDates(scope, node -> type(builder, scope, List.of(node)).getFirst());
    roots.forEach(dates::check);
    List<RexNode> asked = List.copyOf(calls);
    List<ChType> types = ask(scope, asked, roots);
    Map<RexNode, ChType> known = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      known.put(asked.get(i), types.get(i));
    }
    List<RexNode> typed = roots.stream().map(root -> rebuild(builder, root, known)).toList();
    List<RexNode> aligned = Arithmetic.aligned(builder, typed);
    if (aligned != null) {
      return type(builder, scope, aligned);
    }
    List<RexNode> chosen = ChoiceTypes.aligned(builder, typed);
    if (chosen != null) {
      return type(builder, scope, chosen);
    }
    for (RexNode root : typed) {
      Comparisons.check(scope, root);
      Choices.check(scope, root);
      dates.check(root);
    }
    return typed;
  }

  /**
   * The types of aggregates over a scope.
   *
   * @param keys what the rows are grouped by, as SQL over the scope's {@link ProbeTable}
   */
  List<ChType> typeAggregates(
      ProbeTable table, List<String> keys, List<String> aggregates, List<String> shown, Step step) {
    String question = probe(table, keys, aggregates);
    try {
      return answer(question);
    } catch (QueryException e) {
      EngineMessages.requireRefusal(e);
      for (int i = 0; i < aggregates.size(); i++) {
        try {
          answer(probe(table, keys, List.of(aggregates.get(i))));
        } catch (QueryException culprit) {
          EngineMessages.requireRefusal(culprit);
          throw step.invalid(
              shown.get(i), EngineMessages.reason(culprit, oracle.version()), culprit);
        }
      }
      throw step.invalid(String.join(", ", shown), EngineMessages.reason(e, oracle.version()), e);
    }
  }

  private List<ChType> ask(Scope scope, List<RexNode> calls, List<RexNode> roots) {
    ProbeTable table = ProbeTable.of(scope, calls);
    ExpressionPrinter printer = ExpressionPrinter.probing(table::reference);
    try {
      return answer(probe(table, List.of(), calls.stream().map(printer::operand).toList()));
    } catch (QueryException e) {
      EngineMessages.requireRefusal(e);
      throw blame(scope, roots, e);
    }
  }

  /** Finds the first expression that the engine refuses alone. */
  private RuntimeException blame(Scope scope, List<RexNode> roots, QueryException all) {
    for (RexNode root : roots) {
      ProbeTable table = ProbeTable.of(scope, List.of(root));
      String text = ExpressionPrinter.probing(table::reference).operand(root);
      try {
        answer(probe(table, List.of(), List.of(text)));
      } catch (QueryException culprit) {
        EngineMessages.requireRefusal(culprit);
        return scope
            .step()
            .invalid(
                ExpressionPrinter.naming(i -> scope.fields().get(i).name()).whole(root),
                EngineMessages.reason(culprit, oracle.version()) + seen(table),
                culprit);
      }
    }
    return scope
        .step()
        .invalid("the expressions", EngineMessages.reason(all, oracle.version()), all);
  }

  /** The columns that are read, with their types; nothing if there are none. */
  private static String seen(ProbeTable table) {
    return table.fields().isEmpty() ? "" : " (" + Step.describe(table.fields()) + ")";
  }

  private static String probe(ProbeTable table, List<String> keys, List<String> expressions) {
    StringBuilder sql = new StringBuilder("SELECT ");
    for (int i = 0; i < expressions.size(); i++) {
      sql.append(i == 0 ? "" : ", ").append(expressions.get(i)).append(" AS c").append(i);
    }
    sql.append(" FROM ").append(table.from());
    if (!keys.isEmpty()) {
      sql.append(" GROUP BY ").append(String.join(", ", keys));
    }
    return sql.toString();
  }

  private List<ChType> answer(String question) {
    return answers.get(
        question,
        () -> {
          Schema schema = oracle.describe(SemanticSettings.on(SqlStatement.of(question)));
          return schema.columns().stream().map(column -> ChType.of(column.type())).toList();
        });
  }

  /** A constant, or what cannot be asked alone: a lambda is a part of the call around it. */
  private static boolean isClosed(RexCall call) {
    return switch (call.getOperator()) {
      case Constant _, ChLambda _, LambdaVariable _ -> true;
      default -> false;
    };
  }

  /** Whether the types are known of all that is read: aggregates get theirs in a second pass. */
  private static boolean isAskable(Scope scope, List<RexNode> roots) {
    return ProbeTable.of(scope, roots).fields().stream()
        .noneMatch(field -> field.type().equals(UNTYPED));
  }

  private static void collect(RexNode node, Set<RexNode> calls) {
    if (node instanceof RexCall call && !isClosed(call)) {
      call.getOperands().forEach(operand -> collect(operand, calls));
      if (call.getType().equals(UNTYPED)) {
        calls.add(call);
      }
    }
  }

  private static RexNode rebuild(RexBuilder builder, RexNode node, Map<RexNode, ChType> known) {
    if (!(node instanceof RexCall call) || isClosed(call)) {
      return node;
    }
    List<RexNode> operands = new ArrayList<>();
    for (RexNode operand : call.getOperands()) {
      operands.add(rebuild(builder, operand, known));
    }
    ChType type = known.get(node);
    if (type == null) {
      return builder.makeCall(call.getType(), call.getOperator(), operands);
    }
    boolean predicate = call.getOperator() instanceof ChFunction function && function.isPredicate();
    return builder.makeCall(
        predicate ? ChType.predicate(type.type()) : type, call.getOperator(), operands);
  }
}
