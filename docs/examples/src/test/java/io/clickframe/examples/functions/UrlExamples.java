package io.clickframe.examples.functions;

import static io.clickframe.Expressions.lit;
import static io.clickframe.examples.functions.Example.example;

import java.util.List;

final class UrlExamples {
  private UrlExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit("https://www.example.co.uk/a?x=1#top").url().protocol(), "https"),
        example(lit("https://www.example.co.uk/a?x=1#top").url().domain(), "www.example.co.uk"),
        example(
            lit("https://www.example.co.uk/a?x=1#top").url().domainWithoutWww(), "example.co.uk"),
        example(lit("https://www.example.co.uk/a?x=1#top").url().topLevelDomain(), "uk"),
        example(
            lit("https://www.example.co.uk/a?x=1#top").url().firstSignificantSubdomain(),
            "example"),
        example(
            lit("https://www.example.co.uk/a?x=1#top").url().registeredDomain(), "example.co.uk"),
        example(lit("http://example.org:8080/a").url().port(), 8080),
        example(lit("http://example.org/a").url().port(80), 80),
        example(lit("https://www.example.co.uk/a?x=1#top").url().path(), "/a"),
        example(lit("https://www.example.co.uk/a?x=1#top").url().pathFull(), "/a?x=1#top"),
        example(lit("https://www.example.co.uk/a?x=1#top").url().queryString(), "x=1"),
        example(lit("https://www.example.co.uk/a?x=1#top").url().fragment(), "top"),
        example(
            lit("https://www.example.co.uk/a?x=1#top").url().queryStringAndFragment(), "x=1#top"),
        example(lit("http://a.org/?q=a%20b&n=1").url().parameter("q"), "a%20b"),
        example(lit("http://a.org/?q=a%20b&n=1").url().parameters(), List.of("q=a%20b", "n=1")),
        example(lit("http://a.org/?q=a%20b&n=1").url().parameterNames(), List.of("q", "n")),
        example(
            lit("http://a.org/b/c").url().hierarchy(),
            List.of("http://a.org/", "http://a.org/b/", "http://a.org/b/c")),
        example(lit("http://a.org/b/c").url().pathHierarchy(), List.of("/b/", "/b/c")),
        example(
            lit("https://www.example.co.uk/a?x=1#top").url().cutWww(),
            "https://example.co.uk/a?x=1#top"),
        example(
            lit("https://www.example.co.uk/a?x=1#top").url().cutQueryString(),
            "https://www.example.co.uk/a#top"),
        example(
            lit("https://www.example.co.uk/a?x=1#top").url().cutFragment(),
            "https://www.example.co.uk/a?x=1"),
        example(
            lit("https://www.example.co.uk/a?x=1#top").url().cutQueryStringAndFragment(),
            "https://www.example.co.uk/a"),
        example(lit("http://a.org/?q=1&n=1").url().cutParameter("q"), "http://a.org/?n=1"),
        example(lit("a%20b+c").url().decode(), "a b+c"),
        example(lit("a b/ü").url().encode(), "a%20b%2F%C3%BC"),
        example(lit("a%20b+c").url().decodeForm(), "a b c"),
        example(lit("a b/ü").url().encodeForm(), "a+b%2F%C3%BC"));
  }
}
