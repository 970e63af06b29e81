package io.clickframe.testkit.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Types nested at random, and random values of them; the same for the same seed. */
public final class RandomTypes {
  private static final int MOST_ELEMENTS = 3;

  /**
   * A type and where its values come from.
   *
   * @param type as the engine writes it
   * @param values gives a value
   */
  public record Drawn(String type, Supplier<Object> values) {}

  private final SplittableRandom random;
  private final List<TypeValue> leaves =
      Stream.of(TypeValues.scalars(), TypeValues.times()).flatMap(List::stream).toList();

  public RandomTypes(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * A type.
   *
   * @param depth how deep it may be nested
   */
  public Drawn draw(int depth) {
    return switch (depth == 0 ? 5 : random.nextInt(8)) {
      case 0, 1 -> array(draw(depth - 1));
      case 2 -> map(leaf(), draw(depth - 1));
      case 3, 4 -> tuple(depth, random.nextBoolean());
      case 5 -> leaf();
      default -> nullable();
    };
  }

  private Drawn leaf() {
    TypeValue leaf = leaves.get(random.nextInt(leaves.size()));
    return leaf.type().startsWith("BFloat16") || leaf.type().startsWith("Float")
        ? leaf() // NaN is no key, and the same NaN
        : new Drawn(leaf.type(), () -> pick(leaf.values()));
  }

  private Drawn nullable() {
    Drawn leaf = leaf();
    return new Drawn(
        "Nullable(" + leaf.type() + ")",
        () -> random.nextInt(4) == 0 ? Null.NULL : leaf.values().get());
  }

  private Drawn array(Drawn element) {
    return new Drawn("Array(" + element.type() + ")", () -> list(element));
  }

  private List<Object> list(Drawn element) {
    List<Object> list = new ArrayList<>();
    for (int left = random.nextInt(MOST_ELEMENTS + 1); left > 0; left--) {
      list.add(Null.plain(element.values().get()));
    }
    return Collections.unmodifiableList(list);
  }

  private Drawn map(Drawn key, Drawn value) {
    return new Drawn(
        "Map(" + key.type() + ", " + value.type() + ")",
        () -> {
          Map<Object, Object> map = new LinkedHashMap<>();
          for (int left = random.nextInt(MOST_ELEMENTS + 1); left > 0; left--) {
            map.put(key.values().get(), Null.plain(value.values().get()));
          }
          return Collections.unmodifiableMap(map);
        });
  }

  private Drawn tuple(int depth, boolean named) {
    List<Drawn> parts = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(MOST_ELEMENTS); i++) {
      Drawn part = draw(depth - 1);
      parts.add(part);
      texts.add((named ? "`p " + i + "` " : "") + part.type());
    }
    return new Drawn(
        "Tuple(" + String.join(", ", texts) + ")",
        () -> {
          List<Object> list = new ArrayList<>();
          Map<String, Object> map = new LinkedHashMap<>();
          for (int i = 0; i < parts.size(); i++) {
            Object value = Null.plain(parts.get(i).values().get());
            list.add(value);
            map.put("p " + i, value);
          }
          return named ? Collections.unmodifiableMap(map) : Collections.unmodifiableList(list);
        });
  }

  private Object pick(List<Object> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Stands for null where a supplier gives no null. */
  enum Null {
    NULL;

    @SuppressWarnings("NullAway") // null is what it is for
    static Object plain(Object value) {
      return value == NULL ? null : value;
    }
  }

  /** A value of a type, or null. */
  @SuppressWarnings("NullAway") // null is one of the values
  public static Object value(Drawn drawn) {
    return Null.plain(drawn.values().get());
  }
}
