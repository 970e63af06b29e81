package io.clickframe.spi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of one statement, to be taken out of whatever the engine says about it. Immutable.
 */
public final class HiddenTexts {
  private static final String HIDDEN = "[hidden]";

  private final List<String> texts;

  private HiddenTexts(Collection<String> secrets) {
    // The longest first: one may be a part of another.
    this.texts =
        secrets.stream()
            .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
            .filter(text -> !text.isEmpty())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
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
