package io.clickframe.sql.internal.bind;

import io.clickframe.error.AmbiguousColumnException;
import io.clickframe.error.ColumnCollisionException;
import io.clickframe.error.InvalidExpressionException;
import io.clickframe.error.SqlFragmentException;
import io.clickframe.error.UnknownColumnException;
import io.clickframe.internal.node.CallSite;
import io.clickframe.internal.node.ColumnErrors;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The step being bound, as error messages name it.
 *
 * @param operation the method that recorded it, for example {@code filter}
 * @param site the user's line
 */
record Step(String operation, CallSite site) {

  UnknownColumnException unknownColumn(String name, Collection<String> candidates) {
    return ColumnErrors.unknown(operation, site, name, candidates);
  }

  UnknownColumnException lostColumn(String name, List<Field> fields) {
    return new UnknownColumnException(
        "Cannot find the column '"
            + name
            + "' of the store it was taken from"
            + where()
            + ": the store is not an input here, or the column was replaced or dropped on the way."
            + " Columns: "
            + names(fields)
            + ".",
        null);
  }

  AmbiguousColumnException ambiguous(String name, String cure) {
    return new AmbiguousColumnException(
        "Cannot tell which column '" + name + "' is meant" + where() + ": " + cure, null);
  }

  ColumnCollisionException collision(String name, String found) {
    return new ColumnCollisionException(
        "Cannot have two columns named '" + name + "'" + where() + ": " + found, null);
  }

  InvalidExpressionException invalid(String text, String reason, @Nullable Throwable cause) {
    return new InvalidExpressionException("Cannot use " + text + where() + ": " + reason, cause);
  }

  SqlFragmentException fragment(String text, String reason, @Nullable Throwable cause) {
    return new SqlFragmentException(
        "Cannot use the SQL text {" + text + "}" + where() + ": " + reason, cause);
  }

  /** {@code " in filter() at Report.java:12"}. */
  String where() {
    return " in " + operation + "() at " + site;
  }

  static String describe(Collection<Field> fields) {
    return fields.stream()
        .map(field -> field.name() + " " + field.type().text())
        .collect(Collectors.joining(", "));
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }
}
