package io.clickframe.examples.functions;

import static io.clickframe.Expressions.lit;
import static io.clickframe.examples.functions.Example.example;

import java.math.BigInteger;
import java.util.List;

final class HashExamples {
  private HashExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit("a").hash().cityHash64(), 2603192927274642682L),
        example(lit("a").hash().cityHash64(1, "b"), new BigInteger("14388351609407288565")),
        example(lit("a").hash().farmHash64(), new BigInteger("12917804110809363939")),
        example(lit("a").hash().farmFingerprint64(), new BigInteger("12917804110809363939")),
        example(lit("a").hash().metroHash64(), 6759146875928959315L),
        example(lit("a").hash().sipHash64(), new BigInteger("10863254463029944905")),
        example(lit("a").hash().murmurHash2_64(), 510903276987443985L),
        example(lit("a").hash().murmurHash3_32(), 1009084850L),
        example(lit("a").hash().murmurHash3_64(), 7196874446409822675L),
        example(lit("a").hash().xxHash32(), 1426945110L),
        example(lit("a").hash().xxHash64(), new BigInteger("15154266338359012955")),
        example(lit("a").hash().xxh3(), new BigInteger("16629034431890738719")),
        example(lit("a").hash().sipHash128().encoding().hex(), "71315E763CCB60893893CDBB5CC3A21F"),
        example(
            lit("a").hash().murmurHash3_128().encoding().hex(), "897859F6655555855A890E51483AB5E6"),
        example(lit("hello").hash().javaHash(), 99162322),
        example(lit(1L).hash().intHash64(), new BigInteger("10577349846663553072")),
        example(lit(256L).hash().jumpConsistent(1024), 520),
        example(lit("hello").hash().crc32(), 907060870L),
        example(lit("abc").hash().md4().encoding().hex(), "A448017AAF21D8525FC10AE87AA6729D"),
        example(lit("abc").hash().md5().encoding().hex(), "900150983CD24FB0D6963F7D28E17F72"),
        example(
            lit("abc").hash().sha1().encoding().hex(), "A9993E364706816ABA3E25717850C26C9CD0D89D"),
        example(
            lit("abc").hash().sha224().encoding().hex(),
            "23097D223405D8228642A477BDA255B32AADBCE4BDA0B3F7E36C9DA7"),
        example(
            lit("abc").hash().sha256().encoding().hex(),
            "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"),
        example(
            lit("abc").hash().sha384().encoding().hex(),
            "CB00753F45A35E8BB5A03D699AC65007272C32AB0EDED1631A8B605A43FF5BED8086072BA1E7CC2358BAECA134C825A7"),
        example(
            lit("abc").hash().sha512().encoding().hex(),
            "DDAF35A193617ABACC417349AE20413112E6FA4E89A97EA20A9EEEE64B55D39A2192992A274FC1A836BA3C23A3FEEBBD454D4423643CE80E2A9AC94FA54CA49F"),
        example(
            lit("abc").hash().sha512_256().encoding().hex(),
            "53048E2681941EF99B2E29B76B4C7DABE4C2D0C634FC6D46E0E2F13107E7AF23"),
        example(
            lit("abc").hash().ripemd160().encoding().hex(),
            "8EB208F7E05D987A9B044A8E98C6B087F15A0BFC"),
        example(
            lit("abc").hash().keccak256().encoding().hex(),
            "4E03657AEA45A94FC7D47BA826C8D667C0D1E6E33A64A036EC44F58FA12D6C45"),
        example(lit("abc").hash().hexDigest("sha1"), "a9993e364706816aba3e25717850c26c9cd0d89d"));
  }
}
