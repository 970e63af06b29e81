package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.http.wire.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets in who knows the token. Immutable, thread-safe. */
final class Access {
  private static final String USER = "default";
  private static final String BASIC = "basic ";
  private static final String BEARER = "bearer ";

  private final byte[] token;

  Access(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /** What a request says of who asks; raw text. */
  private record Credentials(String user, String password) {}

  /**
   * @throws Refusal if the request does not show the token
   */
  void check(Headers headers, Parameters parameters) throws Refusal {
    Credentials credentials = credentials(headers, parameters);
    boolean right = MessageDigest.isEqual(RawText.bytes(credentials.password()), token);
    if (!right || !credentials.user().equals(USER)) {
      throw failed(credentials.user(), "password is incorrect, or there is no user with such name");
    }
  }

  /** Whether a request says at all who asks. */
  static boolean isAnonymous(Headers headers, Parameters parameters) {
    return headers.first("X-ClickHouse-User") == null
        && headers.first("X-ClickHouse-Key") == null
        && headers.first("Authorization") == null
        && parameters.get("user") == null
        && parameters.get("password") == null;
  }

  private static Credentials credentials(Headers headers, Parameters parameters) throws Refusal {
    String user = headers.first("X-ClickHouse-User");
    String key = headers.first("X-ClickHouse-Key");
    String authorization = headers.first("Authorization");
    boolean byHeaders = user != null || key != null;
    boolean byParameters = parameters.get("user") != null || parameters.get("password") != null;
    if ((byHeaders && authorization != null)
        || ((byHeaders || authorization != null) && byParameters)) {
      throw failed(USER, "it is not allowed to use several ways of authentication simultaneously");
    }
    if (authorization != null) {
      return authorized(authorization);
    }
    return byHeaders
        ? new Credentials(or(user, USER), or(key, ""))
        : new Credentials(parameters.get("user", USER), parameters.get("password", ""));
  }

  private static Credentials authorized(String authorization) throws Refusal {
    String scheme = authorization.toLowerCase(Locale.ROOT);
    if (scheme.startsWith(BEARER)) {
      return new Credentials(USER, authorization.substring(BEARER.length()).strip());
    }
    if (scheme.startsWith(BASIC)) {
      try {
        String pair =
            RawText.of(Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip()));
        int colon = pair.indexOf(':');
        return colon < 0
            ? new Credentials(pair, "")
            : new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
      } catch (IllegalArgumentException e) {
        throw failed(USER, "the Authorization header is not well-formed");
      }
    }
    throw failed(USER, "the scheme of the Authorization header is not supported");
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static Refusal failed(String user, String reason) {
    return Refusal.of(516, "AUTHENTICATION_FAILED", user + ": Authentication failed: " + reason);
  }
}
