package io.clickframe.spi;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of one statement, to be taken out of whatever the engine says about it. Immutable.
 */
public final class HiddenTexts {
  private static final String HIDDEN = "[hidden]";

  private static final Pattern USER_INFO = Pattern.compile("://[^/?#:@]*:([^/?#@]*)@");
  private static final int SHORTEST_PART = 6;
  private static final int SHORTEST_PASSWORD = 3;

  /** Shorter ones are in many words: to hide them would tell them, and garble the message. */
  private static final int SHORTEST = 3;

  private final List<String> texts;

  private HiddenTexts(Collection<String> secrets) {
    // The longest first: one may be a part of another.
    this.texts =
        secrets.stream()
            .flatMap(HiddenTexts::parts)
            .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
            .filter(text -> text.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** A secret and, of a URL or a connection text, what in it grants access. */
  private static Stream<String> parts(String secret) {
    if (!secret.contains("://") && !secret.contains("AccountKey=")) {
      return Stream.of(secret);
    }
    Stream<String> values =
        Stream.of(secret.split("[?&;]"))
            .map(part -> part.substring(part.indexOf('=') + 1))
            .filter(part -> !part.contains("://") && part.length() >= SHORTEST_PART);
    Matcher user = USER_INFO.matcher(secret);
    Stream<String> password =
        user.find() && user.group(1).length() >= SHORTEST_PASSWORD
            ? Stream.of(user.group(1))
            : Stream.empty();
    return Stream.concat(Stream.of(secret), Stream.concat(values, password))
        .flatMap(part -> Stream.of(part, decoded(part)));
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) { // no URL
      return part;
    }
  }

  /**
   * The values of a statement's secrets, by the names of their holes.
   *
   * @throws io.clickframe.error.ClickFrameException if one is missing
   */
  public static Map<String, String> reveal(SqlStatement statement) {
    Map<String, String> values = new LinkedHashMap<>();
    statement.secrets().forEach((name, secret) -> values.put(name, secret.reveal()));
    return values;
  }

  /** Of values that were revealed. */
  public static HiddenTexts of(Collection<String> values) {
    return new HiddenTexts(values);
  }

  /** A text without them. */
  public @Nullable String hide(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String hidden = text;
    for (String secret : texts) {
      hidden = hidden.replace(secret, HIDDEN);
    }
    return hidden;
  }
}
