package io.clickframe.internal.record;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A record's canonical constructor, and the classes written to call it. Thread-safe. */
final class RecordConstructor {
  /** A method's parameters take 255 slots, and a few of them are needed for the call. */
  private static final int MOST_SLOTS = 250;

  private static final ClassValue<Found> ALL =
      new ClassValue<>() {
        @Override
        protected Found computeValue(Class<?> type) {
          return look(type);
        }
      };

  private final MethodHandle constructor;
  private final Map<List<Object>, MethodHandle> makers = new ConcurrentHashMap<>();

  private RecordConstructor(MethodHandle constructor) {
    this.constructor = constructor;
  }

  static @Nullable RecordConstructor find(Class<?> type, Problems problems) {
    Found found = ALL.get(type);
    if (found.problem() != null) {
      problems.add(found.problem());
    }
    return found.constructor();
  }

  /** Makes the rows that these readers read. */
  RowMaker maker(List<Conversion> conversions, SlotReader[] readers) {
    List<Object> shape = new ArrayList<>();
    for (int i = 0; i < readers.length; i++) {
      shape.add(readers[i].getClass());
      shape.add(conversions.get(i).method());
    }
    MethodHandle made =
        makers.computeIfAbsent(shape, _ -> MakerClass.define(constructor, conversions, readers));
    try {
      return (RowMaker) made.invokeExact(readers);
    } catch (Throwable e) {
      throw new IllegalStateException("A class written for " + constructor + " does not work", e);
    }
  }

  private static Found look(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    int slots =
        Arrays.stream(types)
            .mapToInt(part -> part == long.class || part == double.class ? 2 : 1)
            .sum();
    if (slots > MOST_SLOTS) {
      return Found.problem(
          "%s has too many components to be made; nest some of them".formatted(type.getName()));
    }
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      return new Found(new RecordConstructor(lookup.unreflectConstructor(canonical)), null);
    } catch (NoSuchMethodException e) {
      return Found.problem("%s has no canonical constructor".formatted(type.getName()));
    } catch (IllegalAccessException e) {
      return Found.problem(
          "its constructor cannot be called: the module %s does not open the package %s. Add 'opens %s;' to its module-info"
              .formatted(type.getModule().getName(), type.getPackageName(), type.getPackageName()));
    }
  }

  private record Found(@Nullable RecordConstructor constructor, @Nullable String problem) {
    static Found problem(String problem) {
      return new Found(null, problem);
    }
  }
}
