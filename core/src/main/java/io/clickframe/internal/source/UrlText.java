package io.clickframe.internal.source;

import io.clickframe.internal.node.SourceArgument;
import io.clickframe.source.Secret;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * URLs as texts, as a user writes them: they may hold {@code *} and {@code {1..9}}, which no parser
 * of URLs takes.
 */
public final class UrlText {
  private static final Pattern PARTS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)(?:([^/?#]*)@)?([^?#]*)(\\?[^#]*)?(#.*)?");

  /** Query parameters that grant access to who has them. */
  private static final Pattern GRANTS =
      Pattern.compile(
          "(?:^|.*[-_.])(?:sig|sign|signature|token|key|apikey|secret|password|passwd|pwd|auth"
              + "|code|jwt|credentials?|authorization)|.*(?:token|signature|secret|apikey|password)");

  private UrlText() {}

  /** The URL as people may see it: without its user, and without a query that grants access. */
  static String shown(String url) {
    Matcher parts = PARTS.matcher(url);
    if (!parts.matches()) {
      return url;
    }
    String query = parts.group(4);
    String open = query == null || grants(query) ? "" : query;
    return parts.group(1) + parts.group(3) + open;
  }

  /** The URL as an argument: hidden if it grants access. */
  static SourceArgument argument(String url) {
    return isSecret(url) ? new SourceArgument.Hidden(Secret.of(url)) : new SourceArgument.Text(url);
  }

  /** Whether it holds a password, a signature or a token. */
  static boolean isSecret(String url) {
    Matcher parts = PARTS.matcher(url);
    return parts.matches()
        && (parts.group(2) != null || (parts.group(4) != null && grants(parts.group(4))));
  }

  /** User and password in front of the host, percent-decoded, or null. */
  static String[] userInfo(String url) {
    Matcher parts = PARTS.matcher(url);
    if (!parts.matches() || parts.group(2) == null) {
      return new String[0];
    }
    String[] both = parts.group(2).split(":", 2);
    return new String[] {decoded(both[0]), both.length < 2 ? "" : decoded(both[1])};
  }

  /** The URL without user and password. */
  static String withoutUser(String url) {
    Matcher parts = PARTS.matcher(url);
    return parts.matches() && parts.group(2) != null
        ? parts.group(1) + parts.group(3) + orEmpty(parts.group(4)) + orEmpty(parts.group(5))
        : url;
  }

  /** What a format can be told by. */
  static String path(String url) {
    Matcher parts = PARTS.matcher(url);
    return parts.matches() ? parts.group(3) : url;
  }

  /** Whether it names a whole location, with a scheme. */
  static boolean isWhole(String url) {
    return PARTS.matcher(url).matches();
  }

  /** The bytes that {@code %40} and the like stand for; a plus is a plus. */
  public static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** A text as a part of a URL. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A name as a part of a URL, with what patterns are made of left as it is. */
  static String escaped(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/!$&'()*+,;=:@?{}".indexOf(c) >= 0);
      escaped.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return escaped.toString();
  }

  private static boolean grants(String query) {
    for (String pair : query.substring(1).split("&", -1)) {
      String name = pair.split("=", 2)[0].toLowerCase(Locale.ROOT);
      if (GRANTS.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
