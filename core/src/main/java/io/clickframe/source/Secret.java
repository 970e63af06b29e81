package io.clickframe.source;

import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A text that only the engine gets to see: a password, a key, a token. Looked up anew whenever the
 * engine needs it, so that it may change; it is never part of a statement, of {@link #toString}, of
 * logs or of exceptions. Immutable and thread-safe.
 */
public final class Secret {
  private final String origin;
  private final Object identity;
  private final Supplier<String> value;

  private Secret(String origin, Object identity, Supplier<String> value) {
    this.origin = origin;
    this.identity = identity;
    this.value = value;
  }

  /** A text that the program has. */
  public static Secret of(String value) {
    Objects.requireNonNull(value, "value is null");
    return new Secret("given by the program", value, () -> value);
  }

  /** What an environment variable holds when the engine needs it. */
  public static Secret environment(String variable) {
    Objects.requireNonNull(variable, "variable is null");
    String origin = "the environment variable " + variable;
    return new Secret(origin, variable, () -> present(System.getenv(variable), origin));
  }

  /** What a file holds when the engine needs it, without the line breaks at its end. */
  public static Secret file(Path path) {
    Objects.requireNonNull(path, "path is null");
    String origin = "the file " + path;
    return new Secret(origin, path, () -> read(path, origin));
  }

  /**
   * What a call gives when the engine needs it, for example one to a vault.
   *
   * @param origin where it comes from, for messages
   * @param value called for each run, on the running thread; must not give null
   */
  public static Secret supplied(String origin, Supplier<String> value) {
    Objects.requireNonNull(origin, "origin is null");
    return new Secret(origin, value, Objects.requireNonNull(value, "value is null"));
  }

  /** Where it comes from, for messages. */
  public String origin() {
    return origin;
  }

  /**
   * The text itself. For engines.
   *
   * @throws ClickFrameException if there is none
   */
  public String reveal() {
    return present(value.get(), origin);
  }

  private static String read(Path path, String origin) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8).replaceFirst("[\\r\\n]+$", "");
    } catch (IOException e) {
      throw missing(origin, e);
    }
  }

  private static String present(@Nullable String value, String origin) {
    if (value == null) {
      throw missing(origin, null);
    }
    return value;
  }

  private static ClickFrameException missing(String origin, @Nullable Throwable cause) {
    return new ClickFrameException(
        ErrorCode.INVALID_ARGUMENT,
        "A secret is missing: " + origin + " is not there or cannot be read",
        cause);
  }

  /** Whether it is the same text, or comes from the same place. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret
        && origin.equals(secret.origin)
        && identity.equals(secret.identity);
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }

  /** Where it comes from, never what it is. */
  @Override
  public String toString() {
    return "[hidden: " + origin + "]";
  }
}
