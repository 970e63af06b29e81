package io.clickframe.internal.value;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.ingest.Field;
import io.clickframe.ingest.FieldSpec;
import io.clickframe.record.Column;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record class by the names of their columns. Immutable; kept per class.
 *
 * @param parts the components, in order
 */
public record RecordParts(List<Part> parts) {
  private static final ClassValue<RecordParts> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordParts computeValue(Class<?> type) {
          return new RecordParts(
              Arrays.stream(type.getRecordComponents()).map(RecordParts::part).toList());
        }
      };

  /**
   * One component.
   *
   * @param name the column's name
   * @param type its Java type
   * @param nullable whether it may be null: an Optional, or marked as nullable
   * @param spec what its annotation says
   * @param accessor reads it
   */
  public record Part(String name, Type type, boolean nullable, FieldSpec spec, Method accessor) {
    /** The component of a record; what is in an Optional is taken out. */
    public @Nullable Object read(Record row) {
      try {
        return Values.plain(accessor.invoke(row));
      } catch (InvocationTargetException e) {
        throw new ClickFrameException(
            ErrorCode.INVALID_ARGUMENT,
            "Cannot read the component '%s' of %s: its accessor failed"
                .formatted(accessor.getName(), row.getClass().getTypeName()),
            e.getCause());
      } catch (IllegalAccessException e) {
        throw unreadable(accessor, e);
      }
    }
  }

  /**
   * The components of a class.
   *
   * @throws ClickFrameException if its module does not let others read it
   */
  public static RecordParts of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** The columns' names, in order. */
  public List<String> names() {
    return parts.stream().map(Part::name).toList();
  }

  /** The values of a record by their columns' names. */
  public Map<String, @Nullable Object> map(Record row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Part part : parts) {
      values.put(part.name(), part.read(row));
    }
    return values;
  }

  /** The values of a record, in order. */
  public List<@Nullable Object> list(Record row) {
    List<@Nullable Object> values = new ArrayList<>(parts.size());
    for (Part part : parts) {
      values.add(part.read(row));
    }
    return Collections.unmodifiableList(values);
  }

  private static Part part(RecordComponent component) {
    Method accessor = component.getAccessor();
    try {
      accessor.setAccessible(true); // the record class may be private
    } catch (RuntimeException e) {
      throw unreadable(accessor, e);
    }
    Column column = component.getAnnotation(Column.class);
    Field field = component.getAnnotation(Field.class);
    boolean nullable =
        component.getType() == Optional.class
            || Stream.of(component.getAnnotations())
                .anyMatch(annotation -> isNullable(annotation.annotationType()))
            || isNullable(component.getAnnotatedType());
    return new Part(
        column == null ? component.getName() : column.value(),
        component.getGenericType(),
        nullable,
        field == null ? FieldSpec.INFERRED : FieldSpec.of(field),
        accessor);
  }

  /** Any annotation of that name: there are many, and no class path has them all. */
  private static boolean isNullable(Class<?> annotation) {
    return annotation.getSimpleName().equals("Nullable");
  }

  private static boolean isNullable(AnnotatedType type) {
    return Stream.of(type.getAnnotations()).anyMatch(a -> isNullable(a.annotationType()));
  }

  private static ClickFrameException unreadable(Method accessor, Exception cause) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT,
        "Cannot read the component '%s' of %s: open its package to ClickFrame"
            .formatted(accessor.getName(), accessor.getDeclaringClass().getTypeName()),
        cause);
  }
}
