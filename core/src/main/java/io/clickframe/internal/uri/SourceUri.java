package io.clickframe.internal.uri;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.source.UrlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URI in its parts. Everything but {@code path} is percent-decoded; a plus is a plus.
 *
 * @param scheme in small letters
 * @param user the user's name, or null
 * @param password the password, or null
 * @param host {@code host:port}, or empty
 * @param path behind the host, with its slash, as it is written
 * @param options the query parameters by name
 */
record SourceUri(
    String scheme,
    @Nullable String user,
    @Nullable String password,
    String host,
    String path,
    Map<String, String> options) {
  private static final Pattern PARTS =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9+.-]*):(?://(?:([^/?@]*)@)?([^/?]*))?([^?]*)(?:\\?(.*))?");
  private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  SourceUri {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** The parts of a text that has a scheme. */
  static SourceUri parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw invalid("expected scheme://…?option=value&…", text);
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String who = parts.group(2);
    String[] both = who == null ? new String[0] : who.split(":", 2);
    return new SourceUri(
        scheme,
        both.length == 0 ? null : decoded(both[0], text),
        both.length < 2 ? null : decoded(both[1], text),
        parts.group(3) == null ? "" : parts.group(3),
        parts.group(4),
        options(parts.group(5), text));
  }

  private static Map<String, String> options(@Nullable String query, String text) {
    Map<String, String> options = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return options;
    }
    for (String pair : query.split("&", -1)) {
      String[] both = pair.split("=", 2);
      if (both.length < 2) {
        throw invalid("the option '" + both[0] + "' has no value; expected name=value", text);
      }
      if (options.put(decoded(both[0], text), decoded(both[1], text)) != null) {
        throw invalid("the option '" + both[0] + "' is there twice", text);
      }
    }
    return options;
  }

  private static String decoded(String part, String text) {
    if (BAD_PERCENT.matcher(part).find()) {
      throw invalid("a '%' is not followed by two hexadecimal digits; write %25 for it", text);
    }
    return UrlText.decoded(part);
  }

  /** The parts of the path, percent-decoded. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (String name : path.split("/", -1)) {
      if (!name.isEmpty()) {
        names.add(decoded(name, ""));
      }
    }
    return names;
  }

  /** The path, percent-decoded. */
  String file() {
    return decoded(path, "");
  }

  /** The URI without its options, user and password. */
  String location() {
    return location(scheme);
  }

  /** The same with another scheme. */
  String location(String other) {
    return other + "://" + host + path;
  }

  /** The exception for a URI, which it shows without its user and options. */
  ClickFrameException invalid(String reason) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT, "Cannot use the URI " + location() + ": " + reason);
  }

  private static ClickFrameException invalid(String reason, String text) {
    String shown = text.replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", "");
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT, "Cannot use the URI " + shown + ": " + reason);
  }
}
