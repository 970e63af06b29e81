package io.clickframe.internal.record;

import io.clickframe.Schema;
import io.clickframe.error.RecordMismatchException;
import io.clickframe.result.Batch;
import io.clickframe.type.TypeElement;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/** How the rows of a result become objects of a class. Found once for a result; thread-safe. */
public final class RowPlan {
  private final Class<?> type;
  private final Opener opener;

  private RowPlan(Class<?> type, Opener opener) {
    this.type = type;
    this.opener = opener;
  }

  /**
   * For a record, by its components; for another class, by the result's only column.
   *
   * @throws RecordMismatchException if the columns do not fit the class
   */
  public static RowPlan of(Class<?> type, Schema schema) {
    Problems problems = new Problems();
    RowPlan plan =
        type.isRecord() ? record(type, schema, problems) : single(type, schema, problems);
    if (plan == null && type.isRecord() && isOneTuple(schema)) {
      plan = single(type, schema, new Problems());
    }
    if (plan == null) {
      throw mismatch(type, problems);
    }
    return plan;
  }

  /**
   * For one column.
   *
   * @param index its place
   * @throws RecordMismatchException if it does not fit the class
   */
  static RowPlan ofColumn(Class<?> type, Schema.Column column, int index) {
    Problems problems = new Problems();
    RowPlan plan = value(type, column, index, problems);
    if (plan == null) {
      throw mismatch(type, problems);
    }
    return plan;
  }

  /** The class of the objects. */
  public Class<?> type() {
    return type;
  }

  /** Makes the rows of a batch. */
  public RowMaker open(Batch batch) {
    return opener.open(batch.arrow().getFieldVectors());
  }

  private static @Nullable RowPlan record(Class<?> type, Schema schema, Problems problems) {
    List<TypeElement> columns =
        schema.columns().stream()
            .map(column -> new TypeElement(column.name(), column.type()))
            .toList();
    RecordPlan plan = RecordPlan.ofColumns(type, columns, problems);
    return plan == null ? null : new RowPlan(type, plan::open);
  }

  /** Whether a record asked for could be the tuple in the only column rather than the row. */
  private static boolean isOneTuple(Schema schema) {
    return schema.columns().size() == 1
        && schema.columns().getFirst().type().base().family().equals("Tuple");
  }

  private static @Nullable RowPlan single(Class<?> type, Schema schema, Problems problems) {
    if (schema.columns().size() != 1) {
      problems.add(
          "a %s is one value, but the result has %d columns: %s. Select one, or declare a record"
              .formatted(
                  type.getSimpleName(),
                  schema.columns().size(),
                  String.join(", ", schema.names())));
      return null;
    }
    return value(type, schema.columns().getFirst(), 0, problems);
  }

  private static @Nullable RowPlan value(
      Class<?> type, Schema.Column column, int index, Problems problems) {
    Place place = new Place(column.name(), column.type(), "a " + type.getSimpleName());
    Conversion conversion = Conversions.find(new Wanted(place, type), problems);
    return conversion == null
        ? null
        : new RowPlan(type, vectors -> new Single(conversion.openObjects(vectors.get(index))));
  }

  private static RecordMismatchException mismatch(Class<?> type, Problems problems) {
    return new RecordMismatchException(
        problems.lines().stream()
            .map(line -> "\n  " + line)
            .collect(
                Collectors.joining(
                    "", "Cannot read the result as " + type.getTypeName() + ":", "")));
  }

  private interface Opener {
    RowMaker open(List<FieldVector> vectors);
  }

  private static final class Single extends RowMaker {
    private final ObjectReader reader;

    Single(ObjectReader reader) {
      this.reader = reader;
    }

    @Override
    public @Nullable Object make(int row) {
      return reader.get(row);
    }
  }
}
