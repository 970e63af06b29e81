package io.clickframe.examples.functions;

import static io.clickframe.Expressions.lit;
import static io.clickframe.examples.functions.Example.example;

import java.net.InetAddress;
import java.util.List;

final class IpExamples {
  private IpExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit("192.0.2.1").ip().toIPv4(), InetAddress.ofLiteral("192.0.2.1")),
        example(lit("192.0.2").ip().tryToIPv4(), null),
        example(lit("2001:db8::1").ip().toIPv6(), InetAddress.ofLiteral("2001:db8::1")),
        example(lit("2001:db8::x").ip().tryToIPv6(), null),
        example(lit("192.0.2.1").ip().isIPv4(), 1),
        example(lit("192.0.2.1").ip().isIPv6(), 0),
        example(lit("10.1.2.3").ip().isInRange("10.0.0.0/8"), 1),
        example(
            lit("10.1.2.3").ip().toIPv4().ip().cidrRangeIPv4(8),
            List.of(InetAddress.ofLiteral("10.0.0.0"), InetAddress.ofLiteral("10.255.255.255"))),
        example(
            lit("2001:db8::1").ip().toIPv6().ip().cidrRangeIPv6(112),
            List.of(InetAddress.ofLiteral("2001:db8::"), InetAddress.ofLiteral("2001:db8::ffff"))),
        example(lit(3221225985L).ip().ipv4NumToString(), "192.0.2.1"),
        example(lit(3221225985L).ip().ipv4NumToStringClassC(), "192.0.2.xxx"),
        example(lit("192.0.2.1").ip().ipv4StringToNum(), 3221225985L),
        example(lit("2001:db8::1").ip().toIPv6().ip().ipv6NumToString(), "2001:db8::1"),
        example(
            lit("::41").ip().ipv6StringToNum().encoding().hex(),
            "00000000000000000000000000000041"),
        example(lit("::41").ip().ipv6StringToNum(), "\0".repeat(15) + "A"),
        example(
            lit("192.0.2.1").ip().toIPv4().ip().ipv4ToIPv6().cast("String"), "::ffff:192.0.2.1"),
        example(lit("2001:db8::ff").ip().toIPv6().ip().cutIPv6(1, 0), "2001:db8::"));
  }
}
