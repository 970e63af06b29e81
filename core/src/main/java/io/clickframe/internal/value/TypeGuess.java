package io.clickframe.internal.value;

import io.clickframe.ingest.FieldSpec;
import io.clickframe.type.AggregateState;
import io.clickframe.type.TypedValue;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ClickHouse type that holds all the values seen, without rounding any. Starts as what a Java
 * type says, if one is known. For one thread.
 */
public final class TypeGuess {
  private static final int MOST_DIGITS = 76;
  private static final int DECLARED_DIGITS = 38;
  private static final int DECLARED_SCALE = 9;
  private static final int MOST_BYTE_NAMES = 128;
  private static final int MICROS = 1000;

  private ValueKind kind = ValueKind.NONE;
  private boolean nullable;
  private int bits;
  private boolean negative;
  private int wholeDigits;
  private int scale;
  private boolean fine;
  private String exact = "";
  private Class<?> javaClass = Object.class;
  private @Nullable TypeGuess key;
  private @Nullable TypeGuess element;
  private FieldSpec spec = FieldSpec.INFERRED;
  private final Map<String, TypeGuess> parts = new LinkedHashMap<>();

  /** Nothing is known yet. */
  public TypeGuess() {}

  /** The type that a value alone gets. */
  public static TypeGuess of(Object value) {
    TypeGuess guess = new TypeGuess();
    guess.see(value);
    return guess;
  }

  /** What a declared Java type says: {@code int}, {@code List<String>}, a record. */
  public static TypeGuess declared(Type type) {
    return DeclaredTypes.guess(type);
  }

  /**
   * Takes a value into account.
   *
   * @throws RefusedValue if it has no type, or none that also holds what was seen before
   */
  public void see(@Nullable Object given) {
    Object value = Values.plain(given);
    nullable |= given instanceof Optional<?>;
    switch (value) {
      case null -> nullable = true;
      case Boolean _ -> is(ValueKind.BOOL, value);
      case Byte _ -> whole(Byte.SIZE, value);
      case Short _ -> whole(Short.SIZE, value);
      case Integer _ -> whole(Integer.SIZE, value);
      case Long _ -> whole(Long.SIZE, value);
      case BigInteger number -> wide(number);
      case Float _ -> floating(false, value);
      case Double _ -> floating(true, value);
      case BigDecimal number -> decimal(number);
      case CharSequence _, Character _, byte[] _ -> is(ValueKind.TEXT, value);
      case LocalDate _ -> is(ValueKind.DATE, value);
      case Instant instant ->
          time(ValueKind.INSTANT, instant.get(ChronoField.NANO_OF_SECOND), value);
      case OffsetDateTime time ->
          time(ValueKind.INSTANT, time.get(ChronoField.NANO_OF_SECOND), value);
      case ZonedDateTime time ->
          time(ValueKind.INSTANT, time.get(ChronoField.NANO_OF_SECOND), value);
      case LocalDateTime time ->
          time(ValueKind.INSTANT, time.get(ChronoField.NANO_OF_SECOND), value);
      case Duration length -> time(ValueKind.TIME, length.toNanosPart(), value);
      case LocalTime time -> time(ValueKind.TIME, time.get(ChronoField.NANO_OF_SECOND), value);
      case UUID _ -> is(ValueKind.UUID, value);
      case InetAddress address -> {
        is(ValueKind.ADDRESS, value);
        fine |= address instanceof Inet6Address;
      }
      case Enum<?> constant -> ofClass(ValueKind.ENUM, constant.getDeclaringClass(), value);
      case TypedValue _ -> is(ValueKind.TYPED, value);
      case Record row -> record(row);
      case Map<?, ?> map -> map(map);
      case AggregateState state -> {
        is(ValueKind.STATE, value);
        if (!exact.isEmpty() && !exact.equals(state.type().text())) {
          throw RefusedValue.because(
              "a state of " + state.type() + ", but states before it are of " + exact);
        }
        exact = state.type().text();
      }
      case Object list when Values.isList(list) -> list(Values.list(list));
      default ->
          throw RefusedValue.because(
              "no ClickHouse type for the class "
                  + value.getClass().getTypeName()
                  + ": make it a record, or one of the classes in the manual's table of types");
    }
  }

  private void is(ValueKind next, Object value) {
    if (kind != ValueKind.NONE && kind != next) {
      throw RefusedValue.because(
          "%s is a %s, but values before it are of kind %s: make them of one class, or give the column"
                  .formatted(
                      RefusedValue.shown(value), value.getClass().getTypeName(), kind.label())
              + " a type with FieldSpec.of(type)");
    }
    kind = next;
  }

  private void ofClass(ValueKind next, Class<?> nextClass, Object value) {
    is(next, value);
    if (javaClass != Object.class && javaClass != nextClass) {
      throw RefusedValue.because(
          "a %s, but values before it are of %s: make them of one class"
              .formatted(nextClass.getTypeName(), javaClass.getTypeName()));
    }
    javaClass = nextClass;
  }

  private void whole(int width, Object value) {
    if (kind != ValueKind.FLOAT && kind != ValueKind.DECIMAL) {
      is(ValueKind.WHOLE, value);
    }
    fine |= kind == ValueKind.FLOAT; // with whole numbers between them, floats are doubles
    bits = Math.max(bits, width);
    negative |= ((Number) value).longValue() < 0;
    wholeDigits = Math.max(wholeDigits, digits(width));
  }

  private static int digits(int width) {
    return width <= Byte.SIZE ? 3 : width <= Short.SIZE ? 5 : width <= Integer.SIZE ? 10 : 19;
  }

  private void wide(BigInteger value) {
    if (kind != ValueKind.DECIMAL) {
      is(ValueKind.WHOLE, value);
    }
    int length = value.bitLength();
    if (length > 256 || (length == 256 && value.signum() < 0)) {
      throw RefusedValue.because(RefusedValue.shown(value) + " does not fit in 256 bits");
    }
    bits = Math.max(bits, length < 128 ? 128 : length < 256 ? 256 : 257);
    negative |= value.signum() < 0;
    wholeDigits = Math.max(wholeDigits, new BigDecimal(value).precision());
  }

  private void floating(boolean wide, Object value) {
    boolean mixed = kind == ValueKind.WHOLE;
    if (mixed) {
      kind = ValueKind.FLOAT;
    }
    is(ValueKind.FLOAT, value);
    fine |= wide || mixed;
  }

  private void decimal(BigDecimal value) {
    if (kind == ValueKind.WHOLE) {
      kind = ValueKind.DECIMAL;
    }
    is(ValueKind.DECIMAL, value);
    long whole = value.signum() == 0 ? 0 : (long) value.precision() - value.scale();
    wholeDigits = (int) Math.max(wholeDigits, Math.min(whole, Integer.MAX_VALUE));
    scale = Math.max(scale, value.scale());
    if ((long) wholeDigits + scale > MOST_DIGITS) {
      throw RefusedValue.because(
          "%s needs, with the values before it, %d digits before the point and %d behind it;"
                  .formatted(RefusedValue.shown(value), wholeDigits, scale)
              + " decimals have at most 76 together");
    }
  }

  private void time(ValueKind next, int nanos, Object value) {
    is(next, value);
    fine |= nanos % MICROS != 0;
  }

  private void list(List<?> values) {
    is(ValueKind.LIST, values);
    TypeGuess inner = element();
    int index = 0;
    for (Object value : values) {
      try {
        inner.see(value);
      } catch (RefusedValue e) {
        throw e.in("element " + index);
      }
      index++;
    }
  }

  private void map(Map<?, ?> values) {
    is(ValueKind.MAP, values);
    TypeGuess inner = element();
    TypeGuess keys = key();
    values.forEach((entryKey, value) -> {
      try {
        keys.see(entryKey);
        inner.see(value);
      } catch (RefusedValue e) {
        throw e.in("key " + entryKey);
      }
    });
  }

  private void record(Record row) {
    RecordParts record = RecordParts.of(row.getClass());
    if (javaClass == Object.class) {
      copy(DeclaredTypes.guess(row.getClass()));
    }
    ofClass(ValueKind.RECORD, row.getClass(), row);
    for (RecordParts.Part part : record.parts()) {
      TypeGuess guess = parts.get(part.name());
      if (guess != null && part.spec().type() == null) {
        try {
          Object value = part.read(row);
          if (value != null) {
            guess.see(value);
          }
        } catch (RefusedValue e) {
          throw e.in("part '" + part.name() + "'");
        }
      }
    }
  }

  private void copy(TypeGuess declared) {
    is(ValueKind.RECORD, declared);
    javaClass = declared.javaClass;
    parts.putAll(declared.parts);
  }

  // What a declared type says

  void declareWhole(int width) {
    kind = ValueKind.WHOLE;
    bits = width;
  }

  void declareFloat(boolean wide) {
    kind = ValueKind.FLOAT;
    fine = wide;
  }

  void declareRecord(Class<?> type, Map<String, TypeGuess> components) {
    kind = ValueKind.RECORD;
    javaClass = type;
    parts.putAll(components);
  }

  void declareEnum(Class<?> type) {
    kind = ValueKind.ENUM;
    javaClass = type;
  }

  void declareList(TypeGuess elements) {
    kind = ValueKind.LIST;
    element = elements;
  }

  void declareMap(TypeGuess keys, TypeGuess values) {
    kind = ValueKind.MAP;
    key = keys;
    element = values;
  }

  /** A class whose one sample says what there is to say. */
  void declareLike(Object sample) {
    see(sample);
    wholeDigits = 0;
  }

  public void setNullable() {
    nullable = true;
  }

  void setSpec(FieldSpec newSpec) {
    spec = newSpec;
  }

  private TypeGuess element() {
    if (element == null) {
      element = new TypeGuess();
    }
    return element;
  }

  private TypeGuess key() {
    if (key == null) {
      key = new TypeGuess();
    }
    return key;
  }

  /** The type as ClickHouse writes it. */
  public String type() {
    return ColumnTypes.of(spec, nullable, this::inferred).text();
  }

  private String inferred() {
    String type =
        switch (kind) {
          case NONE, TEXT -> "String";
          case BOOL -> "Bool";
          case WHOLE -> wholeType();
          case FLOAT -> fine ? "Float64" : "Float32";
          case DECIMAL -> decimalType();
          case DATE -> "Date32";
          case INSTANT -> "DateTime64(" + (fine ? 9 : 6) + ", 'UTC')";
          case TIME -> "Time64(" + (fine ? 9 : 6) + ")";
          case UUID -> "UUID";
          case ADDRESS -> fine ? "IPv6" : "IPv4";
          case ENUM -> enumType();
          case LIST -> "Array(" + element().type() + ")";
          case MAP -> "Map(" + key().type() + ", " + element().type() + ")";
          case RECORD ->
              parts.entrySet().stream()
                  .map(part -> SqlText.plainOrQuoted(part.getKey()) + " " + part.getValue().type())
                  .collect(Collectors.joining(", ", "Tuple(", ")"));
          case STATE -> exact;
          case TYPED -> "Dynamic";
        };
    return nullable && canBeNull() ? "Nullable(" + type + ")" : type;
  }

  /** Lists, maps and records cannot; a Dynamic can without being told. */
  private boolean canBeNull() {
    return switch (kind) {
      case LIST, MAP, RECORD, STATE, TYPED -> false;
      default -> true;
    };
  }

  private String wholeType() {
    if (bits > 256) {
      if (negative) {
        throw RefusedValue.because("numbers below 0 and of 256 bits do not fit in one type");
      }
      return "UInt256";
    }
    return "Int" + bits;
  }

  private String decimalType() {
    int digits = wholeDigits + scale;
    return digits == 0
        ? "Decimal(" + DECLARED_DIGITS + ", " + DECLARED_SCALE + ")"
        : "Decimal(" + digits + ", " + scale + ")";
  }

  private String enumType() {
    Object[] constants = javaClass.getEnumConstants();
    StringBuilder type =
        new StringBuilder(constants.length <= MOST_BYTE_NAMES ? "Enum8(" : "Enum16(");
    for (int i = 0; i < constants.length; i++) {
      type.append(i == 0 ? "" : ", ").append("'").append(((Enum<?>) constants[i]).name());
      type.append("' = ").append(i);
    }
    return type.append(")").toString();
  }
}
