package io.clickframe.internal.reader;

import java.nio.charset.StandardCharsets;
import org.apache.arrow.vector.BaseLargeVariableWidthVector;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.jspecify.annotations.Nullable;

/**
 * Text, which in ClickHouse is any bytes. Bytes that are not UTF-8 decode to U+FFFD; {@link
 * #bytes(int)} gives them as they are.
 *
 * @param vector where the bytes are
 * @param getter how one value's bytes are read
 * @param padded whether zero bytes at the end only fill a fixed width
 */
public record BinaryReader(
    FieldVector vector, ScalarReader.Getter<FieldVector, byte[]> getter, boolean padded)
    implements ValueReader {

  static BinaryReader variable(BaseVariableWidthVector vector) {
    return new BinaryReader(
        vector,
        (v, row) ->
            BaseVariableWidthVector.get(vector.getDataBuffer(), vector.getOffsetBuffer(), row),
        false);
  }

  static BinaryReader large(BaseLargeVariableWidthVector vector) {
    return new BinaryReader(
        vector,
        (v, row) ->
            BaseLargeVariableWidthVector.get(vector.getDataBuffer(), vector.getOffsetBuffer(), row),
        false);
  }

  static BinaryReader fixed(FixedSizeBinaryVector vector) {
    return new BinaryReader(vector, (v, row) -> vector.get(row), true);
  }

  @Override
  public Class<?> javaType() {
    return String.class;
  }

  @Override
  public boolean isNull(int row) {
    return vector.isNull(row);
  }

  @Override
  public @Nullable Object read(int row) {
    byte[] bytes = bytes(row);
    return bytes == null ? null : new String(bytes, 0, textLength(bytes), StandardCharsets.UTF_8);
  }

  /** The exact bytes, padding included, or null for NULL. */
  public byte @Nullable [] bytes(int row) {
    return vector.isNull(row) ? null : getter.get(vector, row);
  }

  private int textLength(byte[] bytes) {
    int length = bytes.length;
    while (padded && length > 0 && bytes[length - 1] == 0) {
      length--;
    }
    return length;
  }
}
