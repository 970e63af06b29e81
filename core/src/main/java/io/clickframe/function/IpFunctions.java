package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/**
 * IP addresses: texts, numbers and the types {@code IPv4} and {@code IPv6}. NULL gives NULL. To
 * turn an address into a text, cast it to {@code String}.
 */
public final class IpFunctions {
  private final Expression value;

  /** The functions of a value; {@link Expression#ip()} is shorter. */
  public IpFunctions(Expression value) {
    this.value = value;
  }

  /** The address in a text or a number, as {@code IPv4}; a text that is none fails the query. */
  public Expression toIPv4() {
    return fn("toIPv4", value);
  }

  /** The address in a text, as {@code IPv4}; a text that is none gives NULL. */
  public Expression tryToIPv4() {
    return fn("toIPv4OrNull", value);
  }

  /**
   * The address in a text, as {@code IPv6}, one of version 4 mapped; a text that is none fails the
   * query.
   */
  public Expression toIPv6() {
    return fn("toIPv6", value);
  }

  /** The address in a text, as {@code IPv6}; a text that is none gives NULL. */
  public Expression tryToIPv6() {
    return fn("toIPv6OrNull", value);
  }

  /** Whether the text is an address of version 4. */
  public Expression isIPv4() {
    return fn("isIPv4String", value);
  }

  /** Whether the text is an address of version 6. */
  public Expression isIPv6() {
    return fn("isIPv6String", value);
  }

  /**
   * Whether the address, a text or {@code IPv4} or {@code IPv6}, lies in a network such as {@code
   * 10.0.0.0/8}.
   */
  public Expression isInRange(Object network) {
    return fn("isIPAddressInRange", value, network);
  }

  /** First and last address of the network that shares the first bits of an {@code IPv4}. */
  public Expression cidrRangeIPv4(Object bits) {
    return fn("IPv4CIDRToRange", value, bits);
  }

  /** First and last address of the network that shares the first bits of an {@code IPv6}. */
  public Expression cidrRangeIPv6(Object bits) {
    return fn("IPv6CIDRToRange", value, bits);
  }

  /** The text of an {@code IPv4}, or of its number. */
  public Expression ipv4NumToString() {
    return fn("IPv4NumToString", value);
  }

  /** The text of an {@code IPv4} with {@code xxx} for its last number. */
  public Expression ipv4NumToStringClassC() {
    return fn("IPv4NumToStringClassC", value);
  }

  /** The number of the address of version 4 in a text; a text that is none fails the query. */
  public Expression ipv4StringToNum() {
    return fn("IPv4StringToNum", value);
  }

  /** The text of an {@code IPv6}, or of its 16 bytes. */
  public Expression ipv6NumToString() {
    return fn("IPv6NumToString", value);
  }

  /** The 16 bytes of the address in a text; a text that is none fails the query. */
  public Expression ipv6StringToNum() {
    return fn("IPv6StringToNum", value);
  }

  /** An {@code IPv4} as mapped {@code IPv6}. */
  public Expression ipv4ToIPv6() {
    return fn("IPv4ToIPv6", value);
  }

  /**
   * The text of an address whose last bytes are set to zero: {@code bytes6} of them, or {@code
   * bytes4} if it is a mapped one of version 4.
   */
  public Expression cutIPv6(int bytes6, int bytes4) {
    return fn("cutIPv6", value, bytes6, bytes4);
  }
}
