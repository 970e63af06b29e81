package io.clickframe.internal.rowbinary;

import io.clickframe.error.Suggestions;
import io.clickframe.internal.value.RefusedValue;
import io.clickframe.type.ClickHouseType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Text and bytes, JSON as text, and the names of enums. */
final class TextCodecs {
  private TextCodecs() {}

  static @Nullable Codec open(ClickHouseType type) {
    return switch (type.family()) {
      case "String" -> new StringCodec(type);
      case "JSON" -> new TextCodec(type, BinaryOutput::putSized, BinaryInput::getText);
      case "FixedString" -> fixed(type, Integer.parseInt(type.arguments().getFirst()));
      case "Enum8" -> names(type, BinaryOutput::putByte, in -> (int) in.getByte());
      case "Enum16" -> names(type, BinaryOutput::putShort, in -> (int) in.getShort());
      default -> null;
    };
  }

  /** Text of any length, most of which is ASCII. */
  private record StringCodec(ClickHouseType type) implements Codec {
    @Override
    public Class<?> javaType() {
      return String.class;
    }

    @Override
    public void write(@Nullable Object value, BinaryOutput out) {
      if (value == null) {
        throw RefusedValue.isNull(type);
      }
      if (!(value instanceof String text) || !out.putAscii(text)) {
        out.putSized(bytes(value));
      }
    }

    @Override
    public String read(BinaryInput in) {
      return in.getText();
    }
  }

  /** Text whose bytes are put as they are. */
  private record TextCodec(
      ClickHouseType type, ScalarCodec.Put<byte[]> put, ScalarCodec.Get<String> get)
      implements Codec {
    @Override
    public Class<?> javaType() {
      return String.class;
    }

    @Override
    public void write(@Nullable Object value, BinaryOutput out) {
      if (value == null) {
        throw RefusedValue.isNull(type);
      }
      put.to(out, bytes(value));
    }

    @Override
    public String read(BinaryInput in) {
      return get.from(in);
    }
  }

  private static Codec fixed(ClickHouseType type, int width) {
    return new TextCodec(
        type,
        (out, bytes) -> {
          if (bytes.length > width) {
            throw RefusedValue.because(
                "a text of %d bytes is too long, the type has %d".formatted(bytes.length, width));
          }
          out.putBytes(bytes);
          for (int i = bytes.length; i < width; i++) {
            out.putByte(0);
          }
        },
        in -> {
          byte[] bytes = in.getBytes(width);
          int length = width;
          while (length > 0 && bytes[length - 1] == 0) {
            length--;
          }
          return new String(bytes, 0, length, StandardCharsets.UTF_8);
        });
  }

  private static byte[] bytes(Object value) {
    return switch (value) {
      case byte[] bytes -> bytes;
      case CharSequence text -> utf8(text);
      case Character character -> utf8(character.toString());
      case Enum<?> constant -> utf8(constant.name());
      default -> throw RefusedValue.wrongClass(value, "a String or byte[]");
    };
  }

  /** Unlike {@code getBytes}, refuses half a surrogate pair rather than writing a question mark. */
  static byte[] utf8(CharSequence text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw RefusedValue.because("the text has half of a surrogate pair in it; pass byte[]");
    }
  }

  private static Codec names(
      ClickHouseType type, ScalarCodec.Put<Integer> put, ScalarCodec.Get<Integer> get) {
    Map<Integer, String> names = type.enumNames();
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach((number, name) -> numbers.put(name, number));
    return new ScalarCodec<>(
        type,
        String.class,
        value -> {
          String name =
              switch (value) {
                case CharSequence text -> text.toString();
                case Enum<?> constant -> constant.name();
                default -> throw RefusedValue.wrongClass(value, "a String or an enum");
              };
          if (!numbers.containsKey(name)) {
            throw RefusedValue.because(
                "'%s' is no name of the enum. %s"
                    .formatted(name, Suggestions.hint(name, "names", List.copyOf(names.values()))));
          }
          return name;
        },
        (out, name) -> put.to(out, Objects.requireNonNull(numbers.get(name), "checked before")),
        in -> {
          int number = get.from(in);
          String name = names.get(number);
          if (name == null) {
            throw new IllegalStateException("enum number " + number + " is none of " + names);
          }
          return name;
        });
  }
}
