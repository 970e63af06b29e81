package io.clickframe.internal.value;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a declared Java type says about its values, before any is seen. */
final class DeclaredTypes {
  private final Deque<Class<?>> open = new ArrayDeque<>();

  private DeclaredTypes() {}

  static TypeGuess guess(Type type) {
    return new DeclaredTypes().of(type);
  }

  private TypeGuess of(Type type) {
    return switch (type) {
      case Class<?> plain -> ofClass(plain);
      case ParameterizedType generic -> ofGeneric(generic);
      case GenericArrayType array -> list(array.getGenericComponentType());
      case WildcardType wildcard -> of(wildcard.getUpperBounds()[0]);
      default -> new TypeGuess();
    };
  }

  private TypeGuess ofGeneric(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      TypeGuess guess = of(arguments[0]);
      guess.setNullable();
      return guess;
    }
    if (Collection.class.isAssignableFrom(raw) && arguments.length == 1) {
      return list(arguments[0]);
    }
    if (Map.class.isAssignableFrom(raw) && arguments.length == 2) {
      TypeGuess guess = new TypeGuess();
      guess.declareMap(of(arguments[0]), of(arguments[1]));
      return guess;
    }
    return ofClass(raw);
  }

  private TypeGuess list(Type element) {
    TypeGuess guess = new TypeGuess();
    guess.declareList(of(element));
    return guess;
  }

  private TypeGuess ofClass(Class<?> type) {
    TypeGuess guess = new TypeGuess();
    if (type == boolean.class || type == Boolean.class) {
      guess.declareLike(false);
    } else if (type == byte.class || type == Byte.class) {
      guess.declareWhole(Byte.SIZE);
    } else if (type == short.class || type == Short.class) {
      guess.declareWhole(Short.SIZE);
    } else if (type == int.class || type == Integer.class) {
      guess.declareWhole(Integer.SIZE);
    } else if (type == long.class || type == Long.class) {
      guess.declareWhole(Long.SIZE);
    } else if (type == float.class || type == Float.class) {
      guess.declareFloat(false);
    } else if (type == double.class || type == Double.class) {
      guess.declareFloat(true);
    } else if (type == BigInteger.class) {
      guess.declareLike(BigInteger.ZERO);
    } else if (type == BigDecimal.class) {
      guess.declareLike(BigDecimal.ZERO);
    } else if (CharSequence.class.isAssignableFrom(type)
        || type == char.class
        || type == Character.class
        || type == byte[].class) {
      guess.declareLike("");
    } else if (type == LocalDate.class) {
      guess.declareLike(LocalDate.EPOCH);
    } else if (type == Instant.class
        || type == LocalDateTime.class
        || type == OffsetDateTime.class
        || type == ZonedDateTime.class) {
      guess.declareLike(Instant.EPOCH);
    } else if (type == Duration.class || type == LocalTime.class) {
      guess.declareLike(Duration.ZERO);
    } else if (type == UUID.class) {
      guess.declareLike(new UUID(0, 0));
    } else if (InetAddress.class.isAssignableFrom(type)) {
      guess.declareLike(
          type == Inet4Address.class ? Inet4Address.getLoopbackAddress() : anyAddress());
    } else if (type.isEnum()) {
      guess.declareEnum(type);
    } else if (type.isRecord()) {
      record(type, guess);
    } else if (type.isArray()) {
      return list(type.getComponentType());
    }
    return guess;
  }

  /** An InetAddress may be either, so it is the wider of both. */
  private static InetAddress anyAddress() {
    try {
      byte[] nowhere = new byte[16];
      return InetAddress.getByAddress(nowhere);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen bytes are an IPv6 address", e);
    }
  }

  private void record(Class<?> type, TypeGuess guess) {
    if (open.contains(type)) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "The record "
              + type.getTypeName()
              + " holds itself; a column's type ends somewhere. Load its parts as rows of their own");
    }
    open.push(type);
    Map<String, TypeGuess> components = new LinkedHashMap<>();
    for (RecordParts.Part part : RecordParts.of(type).parts()) {
      TypeGuess component = of(part.type());
      if (part.nullable()) {
        component.setNullable();
      }
      component.setSpec(part.spec());
      components.put(part.name(), component);
    }
    open.pop();
    guess.declareRecord(type, components);
  }
}
