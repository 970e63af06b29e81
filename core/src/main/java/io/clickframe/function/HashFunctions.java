package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of any values, for grouping and sampling, and digests of texts. Not random: the same value
 * gives the same hash in every version of the engine, unless said otherwise. A value and its
 * nullable form hash alike; NULL gives NULL, also for one of several values.
 *
 * <p>Digests are bytes, a {@code FixedString}; {@link #hexDigest} gives them as text.
 */
public final class HashFunctions {
  private final Expression value;

  /** The functions of a value; {@link Expression#hash()} is shorter. */
  public HashFunctions(Expression value) {
    this.value = value;
  }

  /** The 64 bits of CityHash over this and more values. */
  public Expression cityHash64(@Nullable Object... more) {
    return of("cityHash64", more);
  }

  /** The 64 bits of FarmHash over this and more values; may differ between machines. */
  public Expression farmHash64(@Nullable Object... more) {
    return of("farmHash64", more);
  }

  /** The 64 bits of the fingerprint of FarmHash over this and more values. */
  public Expression farmFingerprint64(@Nullable Object... more) {
    return of("farmFingerprint64", more);
  }

  /** The 64 bits of MetroHash over this and more values. */
  public Expression metroHash64(@Nullable Object... more) {
    return of("metroHash64", more);
  }

  /** The 64 bits of SipHash-2-4 over this and more values. */
  public Expression sipHash64(@Nullable Object... more) {
    return of("sipHash64", more);
  }

  /** The 128 bits of SipHash-2-4 over this and more values, as bytes. */
  public Expression sipHash128(@Nullable Object... more) {
    return of("sipHash128", more);
  }

  /** The 64 bits of MurmurHash2 over this and more values. */
  public Expression murmurHash2_64(@Nullable Object... more) {
    return of("murmurHash2_64", more);
  }

  /** The 32 bits of MurmurHash3 over this and more values. */
  public Expression murmurHash3_32(@Nullable Object... more) {
    return of("murmurHash3_32", more);
  }

  /** The 64 bits of MurmurHash3 over this and more values. */
  public Expression murmurHash3_64(@Nullable Object... more) {
    return of("murmurHash3_64", more);
  }

  /** The 128 bits of MurmurHash3 over this and more values, as bytes. */
  public Expression murmurHash3_128(@Nullable Object... more) {
    return of("murmurHash3_128", more);
  }

  /** The 32 bits of xxHash over this and more values. */
  public Expression xxHash32(@Nullable Object... more) {
    return of("xxHash32", more);
  }

  /** The 64 bits of xxHash over this and more values. */
  public Expression xxHash64(@Nullable Object... more) {
    return of("xxHash64", more);
  }

  /** The 64 bits of XXH3 over this and more values. */
  public Expression xxh3(@Nullable Object... more) {
    return of("xxh3", more);
  }

  /**
   * The {@code hashCode} of Java's {@code String} for texts of ASCII characters, and of its
   * integers.
   */
  public Expression javaHash() {
    return fn("javaHash", value);
  }

  /** A 64-bit mix of an integer. */
  public Expression intHash64() {
    return fn("intHash64", value);
  }

  /**
   * The bucket of an integer, from zero up to {@code buckets}; few values move when buckets are
   * added.
   */
  public Expression jumpConsistent(int buckets) {
    return fn("jumpConsistentHash", value, buckets);
  }

  /** The checksum CRC-32 of a text. */
  public Expression crc32() {
    return fn("CRC32", value);
  }

  /** The 16 bytes of the digest MD4 of a text. */
  public Expression md4() {
    return fn("MD4", value);
  }

  /** The 16 bytes of the digest MD5 of a text. */
  public Expression md5() {
    return fn("MD5", value);
  }

  /** The 20 bytes of the digest SHA-1 of a text. */
  public Expression sha1() {
    return fn("SHA1", value);
  }

  /** The 28 bytes of the digest SHA-224 of a text. */
  public Expression sha224() {
    return fn("SHA224", value);
  }

  /** The 32 bytes of the digest SHA-256 of a text. */
  public Expression sha256() {
    return fn("SHA256", value);
  }

  /** The 48 bytes of the digest SHA-384 of a text. */
  public Expression sha384() {
    return fn("SHA384", value);
  }

  /** The 64 bytes of the digest SHA-512 of a text. */
  public Expression sha512() {
    return fn("SHA512", value);
  }

  /** The 32 bytes of the digest SHA-512/256 of a text. */
  public Expression sha512_256() {
    return fn("SHA512_256", value);
  }

  /** The 20 bytes of the digest RIPEMD-160 of a text. */
  public Expression ripemd160() {
    return fn("RIPEMD160", value);
  }

  /** The 32 bytes of the digest Keccak-256 of a text. */
  public Expression keccak256() {
    return fn("keccak256", value);
  }

  /**
   * A digest of a text in small hexadecimal letters.
   *
   * @param algorithm the name of one of the digests here, such as {@code sha256}
   * @throws ClickFrameException if there is no such digest
   */
  public Expression hexDigest(String algorithm) {
    return fn("lower", fn("hex", digest(algorithm)));
  }

  private Expression digest(String algorithm) {
    return switch (algorithm) {
      case "md4" -> md4();
      case "md5" -> md5();
      case "sha1" -> sha1();
      case "sha224" -> sha224();
      case "sha256" -> sha256();
      case "sha384" -> sha384();
      case "sha512" -> sha512();
      case "sha512_256" -> sha512_256();
      case "ripemd160" -> ripemd160();
      case "keccak256" -> keccak256();
      default ->
          throw new ClickFrameException(
              ErrorCode.INVALID_ARGUMENT,
              "Cannot compute the digest '"
                  + algorithm
                  + "': expected one of md4, md5, sha1, sha224, sha256, sha384, sha512, sha512_256,"
                  + " ripemd160, keccak256");
    };
  }

  private Expression of(String function, @Nullable Object[] more) {
    List<@Nullable Object> arguments = new ArrayList<>();
    arguments.add(value);
    arguments.addAll(Arrays.asList(more));
    return fn(function, arguments.toArray());
  }
}
