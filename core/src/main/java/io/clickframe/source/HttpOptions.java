package io.clickframe.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How to read what HTTP servers send. Immutable. */
public final class HttpOptions extends RemoteOptions<HttpOptions> {
  /** How many redirects are followed by default if no header is secret. */
  public static final int DEFAULT_REDIRECTS = 10;

  private static final int BY_HEADERS = -1;
  private static final HttpOptions DEFAULTS =
      new HttpOptions(Common.NONE, Map.of(), Map.of(), BY_HEADERS);

  private final Map<String, Object> headers;
  private final Map<String, Object> parameters;
  private final int redirects;

  private HttpOptions(
      Common common, Map<String, Object> headers, Map<String, Object> parameters, int redirects) {
    super(common);
    this.headers = headers;
    this.parameters = parameters;
    this.redirects = redirects;
  }

  /** Format and compression by the URL's path, no headers. */
  public static HttpOptions defaults() {
    return DEFAULTS;
  }

  @Override
  HttpOptions with(Common changed) {
    return new HttpOptions(changed, headers, parameters, redirects);
  }

  /** These options with a header that messages may show. */
  public HttpOptions header(String name, String value) {
    return headers(name, value);
  }

  /** These options with a header that is nobody's business, such as a token. */
  public HttpOptions header(String name, Secret value) {
    return headers(name, value);
  }

  /** These options with a token: {@code Authorization: Bearer …}. */
  public HttpOptions bearer(Secret token) {
    return header(
        "Authorization", Secret.supplied(token.origin(), () -> "Bearer " + token.reveal()));
  }

  /** These options with a user and a password: {@code Authorization: Basic …}. */
  public HttpOptions credentials(Credentials who) {
    return header(
        "Authorization", Secret.supplied(who.password().origin(), () -> "Basic " + encoded(who)));
  }

  /** These options with a query parameter, which is percent-encoded. */
  public HttpOptions parameter(String name, String value) {
    return parameters(name, value);
  }

  /** These options with a query parameter that is nobody's business: the whole URL then is. */
  public HttpOptions parameter(String name, Secret value) {
    return parameters(name, value);
  }

  /**
   * These options with how many redirects are followed: {@value #DEFAULT_REDIRECTS} by default, and
   * none where a header is secret, since the engine sends the headers along to whatever server it
   * is sent to.
   *
   * @throws ClickFrameException if {@code most} is negative
   */
  public HttpOptions redirects(int most) {
    if (most < 0) {
      throw new ClickFrameException(
          ErrorCode.INVALID_ARGUMENT, "Cannot follow " + most + " redirects: expected 0 or more");
    }
    return new HttpOptions(common, headers, parameters, most);
  }

  /** The headers by name, each value a text or a {@link Secret}. */
  public Map<String, Object> headers() {
    return headers;
  }

  /** The query parameters by name, each value a text or a {@link Secret}. */
  public Map<String, Object> parameters() {
    return parameters;
  }

  /** How many redirects are followed. */
  public int redirects() {
    boolean secret = headers.values().stream().anyMatch(Secret.class::isInstance);
    return redirects != BY_HEADERS ? redirects : secret ? 0 : DEFAULT_REDIRECTS;
  }

  private HttpOptions headers(String name, Object value) {
    return new HttpOptions(common, with(headers, name, value), parameters, redirects);
  }

  private HttpOptions parameters(String name, Object value) {
    return new HttpOptions(common, headers, with(parameters, name, value), redirects);
  }

  private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(map);
    more.put(
        Objects.requireNonNull(name, "name is null"),
        Objects.requireNonNull(value, "value is null"));
    return Collections.unmodifiableMap(more);
  }

  private static String encoded(Credentials who) {
    String both = who.user() + ":" + who.password().reveal();
    return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }
}
