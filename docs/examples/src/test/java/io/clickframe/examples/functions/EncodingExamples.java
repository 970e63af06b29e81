package io.clickframe.examples.functions;

import static io.clickframe.Expressions.lit;
import static io.clickframe.examples.functions.Example.example;

import java.util.List;

final class EncodingExamples {
  private EncodingExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit("aÿ").encoding().hex(), "61C3BF"),
        example(lit(258).encoding().hex(), "0102"),
        example(lit("61C3BF").encoding().unhex(), "aÿ"),
        example(lit("a").encoding().bin(), "01100001"),
        example(lit(5).encoding().bin(), "00000101"),
        example(lit("01100001").encoding().unbin(), "a"),
        example(lit("a?>b").encoding().base64Encode(), "YT8+Yg=="),
        example(lit("YT8+Yg==").encoding().base64Decode(), "a?>b"),
        example(lit("a?>b").encoding().base64UrlEncode(), "YT8-Yg"),
        example(lit("YT8-Yg").encoding().base64UrlDecode(), "a?>b"),
        example(lit("abc").encoding().base58Encode(), "ZiCa"),
        example(lit("ZiCa").encoding().base58Decode(), "abc"),
        example(lit("abc").encoding().base32Encode(), "MFRGG==="),
        example(lit("MFRGG===").encoding().base32Decode(), "abc"),
        example(lit(50).encoding().bitmaskToArray(), List.of(2, 16, 32)),
        example(lit(50).encoding().bitPositions(), List.of(1, 4, 5)));
  }
}
