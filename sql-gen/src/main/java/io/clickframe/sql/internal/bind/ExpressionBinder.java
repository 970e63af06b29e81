package io.clickframe.sql.internal.bind;

import io.clickframe.error.InvalidExpressionException;
import io.clickframe.internal.node.ExpressionNode;
import io.clickframe.internal.node.ExpressionNode.Across;
import io.clickframe.internal.node.ExpressionNode.Aggregation;
import io.clickframe.internal.node.ExpressionNode.Alias;
import io.clickframe.internal.node.ExpressionNode.Branch;
import io.clickframe.internal.node.ExpressionNode.Call;
import io.clickframe.internal.node.ExpressionNode.Case;
import io.clickframe.internal.node.ExpressionNode.Cast;
import io.clickframe.internal.node.ExpressionNode.ColumnRef;
import io.clickframe.internal.node.ExpressionNode.EachColumn;
import io.clickframe.internal.node.ExpressionNode.InQuery;
import io.clickframe.internal.node.ExpressionNode.Lambda;
import io.clickframe.internal.node.ExpressionNode.LambdaParameter;
import io.clickframe.internal.node.ExpressionNode.Literal;
import io.clickframe.internal.node.ExpressionNode.Parameter;
import io.clickframe.internal.node.ExpressionNode.ScalarQuery;
import io.clickframe.internal.node.ExpressionNode.SqlText;
import io.clickframe.internal.node.ExpressionNode.StoreColumn;
import io.clickframe.internal.node.ExpressionNode.WindowCall;
import io.clickframe.internal.node.ExpressionText;
import io.clickframe.sql.internal.plan.ChCast;
import io.clickframe.sql.internal.plan.ChFunction;
import io.clickframe.sql.internal.plan.ChParameter;
import io.clickframe.sql.internal.plan.Constant;
import io.clickframe.sql.internal.plan.RawSql;
import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlOperator;

/**
 * Row expressions: names become positions. Calls stay untyped until {@link #typed} asks the engine
 * for all of a step at once.
 */
class ExpressionBinder {
  /** The functions behind {@code Expression}'s own methods; the engine need not be asked. */
  static final Set<String> OPERATORS =
      Set.of(
          "equals",
          "notEquals",
          "less",
          "lessOrEquals",
          "greater",
          "greaterOrEquals",
          "and",
          "or",
          "not",
          "plus",
          "minus",
          "multiply",
          "divide",
          "intDiv",
          "modulo",
          "negate",
          "isNull",
          "isNotNull",
          "in",
          "notIn",
          "like",
          "notLike",
          "ilike",
          "coalesce");

  private static final Set<String> TEXT = Set.of("String", "FixedString");

  /** Families that have but one name; there are more, which the engine is asked for. */
  private static final Set<String> CANONICAL =
      Set.of(
          "Int8",
          "Int16",
          "Int32",
          "Int64",
          "Int128",
          "Int256",
          "UInt8",
          "UInt16",
          "UInt32",
          "UInt64",
          "UInt128",
          "UInt256",
          "Float32",
          "Float64",
          "String",
          "FixedString",
          "Bool",
          "Date",
          "Date32",
          "DateTime",
          "Array",
          "Map",
          "Tuple",
          "UUID",
          "IPv4",
          "IPv6");

  final Session session;
  final Scope scope;
  private final LambdaBinder lambdas = new LambdaBinder(this);

  ExpressionBinder(Session session, Scope scope) {
    this.session = session;
    this.scope = scope;
  }

  /** Binds and types expressions of one step. */
  List<RexNode> typed(List<ExpressionNode> nodes) {
    return session.typer().type(session.rex(), scope, nodes.stream().map(this::bind).toList());
  }

  /** Binds an expression; its calls are still untyped. */
  RexNode bind(ExpressionNode node) {
    return switch (node) {
      case ColumnRef column -> reference(scope.find(column));
      case StoreColumn column -> reference(scope.find(column));
      case Literal literal -> constant(literal);
      case Alias alias -> bind(alias.operand());
      case Call call -> call(call);
      case Case choice -> choice(choice);
      case Cast cast -> cast(cast);
      case SqlText text -> text(text);
      case Aggregation aggregation -> aggregation(aggregation);
      case Parameter parameter -> parameter(parameter);
      case ScalarQuery scalar -> untyped(subqueries().value(scalar.query()), List.of());
      case InQuery in -> subqueries().membership(in, typed(List.of(in.operand())).get(0));
      case WindowCall window -> window(window);
      case EachColumn each ->
          throw scope
              .step()
              .invalid(
                  ExpressionText.of(each),
                  "it stands for the columns of across(…) and has no meaning outside of it",
                  null);
      case Across across ->
          throw scope
              .step()
              .invalid(
                  ExpressionText.of(across),
                  "it is several expressions, where one is expected",
                  null);
      case LambdaParameter parameter -> lambdas.parameter(parameter);
      case Lambda lambda -> throw lambdas.misplaced(lambda);
    };
  }

  private SubqueryBinder subqueries() {
    return new SubqueryBinder(session, scope.step());
  }

  private RexNode parameter(Parameter parameter) {
    session.declare(scope.step(), parameter);
    // The engine has to agree that the type is one: its text stands in the statement.
    return untyped(new ChParameter(parameter.name(), parameter.type()), List.of());
  }

  RexNode window(WindowCall window) {
    return new WindowBinder(session, this).bind(window);
  }

  /** Types what has to be known before the rest of the step. */
  List<RexNode> typedNow(List<RexNode> nodes) {
    return session.typer().type(session.rex(), scope, nodes);
  }

  RexNode aggregation(Aggregation aggregation) {
    throw misplaced(aggregation);
  }

  RexNode text(SqlText text) {
    if (scope.has(text.text())) {
      return reference(scope.find(new ColumnRef(text.text())));
    }
    FragmentBinder.BoundFragment fragment =
        new FragmentBinder(session, scope, List.of()).bind(text.text());
    if (fragment.aggregate()) {
      throw misplaced(text);
    }
    List<RexNode> operands = fragment.columns().stream().map(this::reference).toList();
    if (isBareColumn(fragment.operator())) {
      return operands.get(0);
    }
    return untyped(fragment.operator(), operands);
  }

  RexNode call(Call call) {
    if (FloorDivision.FUNCTIONS.contains(call.function())) {
      return FloorDivision.expand(
          session.rex(), call.function(), typedNow(bindAll(call.arguments())));
    }
    if (call.function().equals("divide")) {
      List<RexNode> operands = typedNow(bindAll(call.arguments()));
      return DecimalQuotient.of(session.rex(), operands.get(0), operands.get(1));
    }
    if (call.function().equals("intDiv") || call.function().equals("modulo")) {
      return Arithmetic.division(
          session.rex(), call.function(), typedNow(bindAll(call.arguments())));
    }
    if (Sameness.FUNCTIONS.contains(call.function())) {
      List<RexNode> operands = typedNow(bindAll(call.arguments()));
      return untyped(ChFunction.of(call.function()), Sameness.comparable(session, operands));
    }
    if (OPERATORS.contains(call.function())) {
      return operator(call);
    }
    if (session.functions().isAggregate(call.function())) {
      throw misplaced(call);
    }
    boolean deterministic = !session.functions().isVolatile(call.function());
    return call.arguments().stream().anyMatch(Lambda.class::isInstance)
        ? lambdas.call(call, deterministic)
        : untyped(ChFunction.of(call.function(), deterministic), bindAll(call.arguments()));
  }

  final RexNode reference(int position) {
    return session.rex().makeInputRef(scope.fields().get(position).type(), position);
  }

  final RexNode untyped(SqlOperator operator, List<RexNode> operands) {
    return session.rex().makeCall((RelDataType) Typer.UNTYPED, operator, operands);
  }

  final List<RexNode> bindAll(List<ExpressionNode> nodes) {
    return nodes.stream().map(this::bind).toList();
  }

  static boolean isBareColumn(RawSql sql) {
    return sql.holes().size() == 1 && sql.pieces().stream().allMatch(String::isBlank);
  }

  RuntimeException misplaced(ExpressionNode node) {
    return scope
        .step()
        .invalid(
            ExpressionText.of(node),
            "it is an aggregate, which has one value for many rows; use it in groupBy(…).agg(…)",
            null);
  }

  private RexNode operator(Call call) {
    List<RexNode> operands = bindAll(call.arguments());
    boolean membership = call.function().equals("in") || call.function().equals("notIn");
    if (membership && !operands.stream().skip(1).allMatch(ExpressionBinder::isConstant)) {
      return expanded(call.function(), operands);
    }
    return untyped(ChFunction.of(call.function()), operands);
  }

  /** ClickHouse wants constants behind IN; anything else becomes comparisons. */
  private RexNode expanded(String function, List<RexNode> operands) {
    boolean in = function.equals("in");
    List<RexNode> comparisons = new ArrayList<>();
    for (RexNode value : operands.subList(1, operands.size())) {
      comparisons.add(
          untyped(ChFunction.of(in ? "equals" : "notEquals"), List.of(operands.get(0), value)));
    }
    return comparisons.size() == 1
        ? comparisons.get(0)
        : untyped(ChFunction.of(in ? "or" : "and"), comparisons);
  }

  private static boolean isConstant(RexNode node) {
    return node instanceof org.apache.calcite.rex.RexCall call
        && call.getOperator() instanceof Constant;
  }

  final RexNode constant(Literal literal) {
    return session
        .rex()
        .makeCall(LiteralTypes.of(literal.value()), new Constant(literal.value()), List.of());
  }

  private RexNode choice(Case choice) {
    List<RexNode> operands = new ArrayList<>();
    for (Branch branch : choice.branches()) {
      operands.add(bind(branch.condition()));
      operands.add(bind(branch.value()));
    }
    operands.add(bind(choice.otherwise()));
    return untyped(ChFunction.of("multiIf"), operands);
  }

  private RexNode cast(Cast cast) {
    return untypedCast(cast, typedNow(List.of(bind(cast.operand()))).get(0));
  }

  /** NULL stays NULL: the target has to take it if the operand has it. */
  private RexNode untypedCast(Cast cast, RexNode operand) {
    ChType found = Outputs.type(operand);
    ChType target = exact(ChType.of(ClickHouseType.parse(cast.type())));
    RexNode accurate =
        new AccurateCast(session.rex(), scope.step(), target, cast.nullOnFailure()).of(operand);
    if (accurate != null) {
      return accurate;
    }
    if (cast.nullOnFailure()) {
      return untyped(new ChCast(target.text(), true), List.of(operand));
    }
    boolean fromText = TEXT.contains(found.type().base().family());
    boolean toText = TEXT.contains(target.type().base().family());
    if (fromText && !toText && (found.isNullable() || target.isNullable())) {
      return parsed(operand, found, target);
    }
    String type = found.isNullable() ? target.orNull().text() : target.text();
    return untyped(new ChCast(type, false), List.of(operand));
  }

  /** The type by its own name: the engine has others for some, such as {@code Decimal64(2)}. */
  private ChType exact(ChType type) {
    String base = type.type().base().family();
    if (CANONICAL.contains(base) || base.startsWith("Enum")) {
      return type;
    }
    RexNode name = constant(new Literal(type.text()));
    try {
      return Outputs.type(
          typedNow(List.of(untyped(ChFunction.of("defaultValueOfTypeName"), List.of(name))))
              .get(0));
    } catch (InvalidExpressionException e) {
      // The cast itself is refused, with its own words.
      return type;
    }
  }

  /** From text to a type with NULL the engine makes NULL of what it cannot read; to others not. */
  private RexNode parsed(RexNode operand, ChType found, ChType target) {
    ChCast exact = new ChCast(target.type().base().text(), false);
    if (!found.isNullable()) {
      return untyped(ChFunction.of("toNullable"), List.of(untyped(exact, List.of(operand))));
    }
    RexNode isNull = untyped(ChFunction.of("isNull"), List.of(operand));
    RexNode text = untyped(ChFunction.of("assumeNotNull"), List.of(operand));
    RexNode value = untyped(exact, List.of(text));
    return untyped(ChFunction.of("if"), List.of(isNull, constant(new Literal(null)), value));
  }
}
