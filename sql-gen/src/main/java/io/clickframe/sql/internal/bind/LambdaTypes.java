package io.clickframe.sql.internal.bind;

import io.clickframe.sql.internal.type.ChType;
import io.clickframe.type.ClickHouseType;
import io.clickframe.type.TypeElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a lambda is applied to: the elements of arrays, side by side, or a map's keys and values. If
 * the arguments are neither, or not as many, the engine judges the call as a whole.
 */
final class LambdaTypes {
  private LambdaTypes() {}

  /** The types of a lambda's parameters, {@link Typer#UNTYPED} where they cannot be known. */
  static List<ChType> ofElements(int parameters, List<ChType> arguments) {
    List<ChType> types = new ArrayList<>();
    for (ChType argument : arguments) {
      ClickHouseType type = argument.type();
      switch (type.family()) {
        case "Array" -> types.add(ChType.of(type.argument(0)));
        case "Map" -> {
          types.add(ChType.of(type.argument(0)));
          types.add(ChType.of(type.argument(1)));
        }
        default -> {}
      }
    }
    // The engine spreads the tuples of a single array over several parameters.
    if (types.size() == 1 && parameters > 1) {
      ClickHouseType element = types.get(0).type();
      if (element.family().equals("Tuple")) {
        types = element.elements().stream().map(TypeElement::type).map(ChType::of).toList();
      }
    }
    return types.size() == parameters ? types : Collections.nCopies(parameters, Typer.UNTYPED);
  }

  /** The types of a fold's parameters: what it has so far, then the elements. */
  static List<ChType> ofFold(int parameters, List<ChType> arguments, ChType accumulator) {
    List<ChType> types = new ArrayList<>();
    types.add(accumulator);
    types.addAll(ofElements(parameters - 1, arguments.subList(0, arguments.size() - 1)));
    return types;
  }
}
