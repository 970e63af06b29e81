package io.clickframe.internal.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.node.EngineTable;
import io.clickframe.internal.node.FunctionSource;
import io.clickframe.internal.node.SourceArgument;
import io.clickframe.internal.node.SourceNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the engine has or makes. */
public final class EngineCalls {
  private EngineCalls() {}

  /** Numbers in a row. */
  public static SourceNode numbers(long start, long count, long step) {
    if (start < 0 || count < 0 || step < 1) {
      throw invalid(
          "Cannot count from "
              + start
              + " over "
              + count
              + " by "
              + step
              + " in numbers(): expected a start and a count of 0 or more, and a step of 1 or"
              + " more");
    }
    CallArguments arguments = new CallArguments();
    if (start != 0 || step != 1) {
      arguments.add(new SourceArgument.Whole(start));
    }
    arguments.add(new SourceArgument.Whole(count));
    if (step != 1) {
      arguments.add(new SourceArgument.Whole(step));
    }
    String label = "numbers " + start + " to " + (start + count) + (step == 1 ? "" : " by " + step);
    return source("numbers", "numbers", arguments, "number UInt64", label);
  }

  /** Random values. */
  public static SourceNode random(String structure, long seed, int text, int array) {
    Objects.requireNonNull(structure, "structure is null");
    if (seed < 0 || text < 0 || array < 0) {
      throw invalid("Negative numbers in random(): expected a seed and lengths of 0 or more");
    }
    CallArguments arguments =
        new CallArguments()
            .add(structure)
            .add(new SourceArgument.Whole(seed))
            .add(new SourceArgument.Whole(text))
            .add(new SourceArgument.Whole(array));
    return source("random", "generateRandom", arguments, structure, "random rows, seed " + seed);
  }

  /** A table of the engine. */
  public static SourceNode table(String database, String name) {
    if (name.isEmpty()) {
      throw invalid("Cannot read a table without a name in table()");
    }
    return new EngineTable(database, name);
  }

  /** A SELECT by hand. */
  public static SourceNode sql(String select) {
    Objects.requireNonNull(select, "select is null");
    CallArguments arguments = new CallArguments().add(new SourceArgument.Query(select));
    return new FunctionSource(
        "sql", "view", arguments.list(), null, Map.of(), "query {" + select + "}");
  }

  /** Any table function. */
  public static SourceNode function(String name, Object... values) {
    List<SourceArgument> arguments = FunctionArguments.of(name, List.of(values));
    return new FunctionSource(
        "tableFunction", Names.identifier(name), arguments, null, Map.of(), name + "(…)");
  }

  private static SourceNode source(
      String call, String function, CallArguments arguments, String structure, String label) {
    return new FunctionSource(call, function, arguments.list(), structure, Map.of(), label);
  }

  private static ClickFrameException invalid(String message) {
    return new ClickFrameException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
