package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/**
 * Bytes and numbers as text and back. A {@code String} is bytes to the engine; texts count as their
 * UTF-8. NULL gives NULL. What cannot be decoded fails the query, unless said otherwise.
 */
public final class EncodingFunctions {
  private final Expression value;

  /** The functions of a value; {@link Expression#encoding()} is shorter. */
  public EncodingFunctions(Expression value) {
    this.value = value;
  }

  /**
   * Two large hexadecimal digits a byte; of a number without leading zero bytes, of a float its
   * bytes in memory.
   */
  public Expression hex() {
    return fn("hex", value);
  }

  /** The bytes of hexadecimal digits; what are none give arbitrary bytes. */
  public Expression unhex() {
    return fn("unhex", value);
  }

  /** Eight binary digits a byte; of a number without leading zero bytes. */
  public Expression bin() {
    return fn("bin", value);
  }

  /** The bytes of binary digits; what are none give arbitrary bytes. */
  public Expression unbin() {
    return fn("unbin", value);
  }

  /** The bytes in Base64, padded. */
  public Expression base64Encode() {
    return fn("base64Encode", value);
  }

  /** The bytes of a text in Base64. */
  public Expression base64Decode() {
    return fn("base64Decode", value);
  }

  /** The bytes in Base64 for URLs: {@code -} and {@code _}, no padding. */
  public Expression base64UrlEncode() {
    return fn("base64URLEncode", value);
  }

  /** The bytes of a text in Base64 for URLs. */
  public Expression base64UrlDecode() {
    return fn("base64URLDecode", value);
  }

  /** The bytes in Base58, with Bitcoin's letters. */
  public Expression base58Encode() {
    return fn("base58Encode", value);
  }

  /** The bytes of a text in Base58. */
  public Expression base58Decode() {
    return fn("base58Decode", value);
  }

  /** The bytes in Base32, padded. */
  public Expression base32Encode() {
    return fn("base32Encode", value);
  }

  /** The bytes of a text in Base32. */
  public Expression base32Decode() {
    return fn("base32Decode", value);
  }

  /** The powers of two that sum up to an integer, smallest first. */
  public Expression bitmaskToArray() {
    return fn("bitmaskToArray", value);
  }

  /** The positions of the bits of an integer that are set, from zero, smallest first. */
  public Expression bitPositions() {
    return fn("bitPositionsToArray", value);
  }
}
