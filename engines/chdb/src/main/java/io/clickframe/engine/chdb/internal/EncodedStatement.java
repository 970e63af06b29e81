package io.clickframe.engine.chdb.internal;

import io.clickframe.engine.chdb.internal.ffi.NativeParameter;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.spi.SqlStatement;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A statement as the bytes that C gets.
 *
 * @param bytes its UTF-8 text
 * @param parameters its bound values
 * @param shown its text for people
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the encoder to the call, never compared
record EncodedStatement(byte[] bytes, List<NativeParameter> parameters, String shown) {

  static EncodedStatement of(SqlStatement statement) {
    String sql = statement.sql();
    List<NativeParameter> parameters =
        statement.parameters().entrySet().stream()
            .map(parameter ->
                new NativeParameter(
                    utf8("the name of parameter " + parameter.getKey(), parameter.getKey()),
                    utf8("the value of parameter " + parameter.getKey(), parameter.getValue())))
            .toList();
    return new EncodedStatement(utf8("the statement", sql), parameters, sql);
  }

  private static byte[] utf8(String what, String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT,
          "Cannot send "
              + what
              + " to the engine: it is no valid Unicode text (it has half of a surrogate pair)."
              + " Give bytes as a binary value instead.",
          e);
    }
  }
}
