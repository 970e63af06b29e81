package io.clickframe.internal.engine;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts as engines get them. Stateless, thread-safe. */
public final class Utf8 {
  private Utf8() {}

  /**
   * The bytes of a text.
   *
   * @param what it is, for messages
   * @throws ClickFrameException if it has half of a surrogate pair, which would arrive as another
   *     character
   */
  public static byte[] bytes(String what, String text) {
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
