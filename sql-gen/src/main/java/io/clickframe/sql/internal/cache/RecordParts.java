package io.clickframe.sql.internal.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Consumer;

/** The values that records hold. Thread-safe. */
final class RecordParts {
  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

  private static final ClassValue<MethodHandle[]> GETTERS =
      new ClassValue<>() {
        @Override
        protected MethodHandle[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          MethodHandle[] getters = new MethodHandle[components.length];
          try {
            for (int i = 0; i < getters.length; i++) {
              getters[i] =
                  MethodHandles.lookup().unreflect(components[i].getAccessor()).asType(GETTER);
            }
          } catch (IllegalAccessException e) {
            throw new IllegalStateException("a recorded chain has a record of nobody: " + type, e);
          }
          return getters;
        }
      };

  private RecordParts() {}

  /** Hands out the values in the order of the record's components; null among them. */
  static void each(Record record, Consumer<Object> use) {
    try {
      for (MethodHandle getter : GETTERS.get(record.getClass())) {
        use.accept((Object) getter.invokeExact((Object) record));
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("an accessor of a record throws what it may not", e);
    }
  }
}
