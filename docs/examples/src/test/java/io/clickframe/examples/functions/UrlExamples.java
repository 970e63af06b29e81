package io.clickframe.examples.functions;

import static io.clickframe.Expressions.lit;
import static io.clickframe.examples.functions.Example.example;

import java.util.List;

final class UrlExamples {
  private UrlExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit("https://www.example.com:8080/a").url().domain(), "www.example.com"),
        example(lit("https://www.example.com/a").url().domainWithoutWww(), "example.com"));
  }
}
