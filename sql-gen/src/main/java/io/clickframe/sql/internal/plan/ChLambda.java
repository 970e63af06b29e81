package io.clickframe.sql.internal.plan;

import java.util.List;
import org.apache.calcite.sql.SqlKind;

/** A function of elements, whose one operand is its body. Its type is never known. */
public final class ChLambda extends ChFunction {
  private final List<String> parameters;

  /**
   * @param parameters the names of the {@link LambdaVariable}s that it binds in its body
   */
  public ChLambda(List<String> parameters) {
    super(header(parameters) + " ->", SqlKind.OTHER_FUNCTION, true);
    this.parameters = List.copyOf(parameters);
  }

  /** The names of its parameters. */
  public List<String> parameters() {
    return parameters;
  }

  /** The parameters, as they stand before the arrow. */
  public String header() {
    return header(parameters);
  }

  private static String header(List<String> parameters) {
    return parameters.size() == 1 ? parameters.get(0) : "(" + String.join(", ", parameters) + ")";
  }
}
