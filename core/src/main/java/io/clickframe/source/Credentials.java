package io.clickframe.source;

import java.util.Objects;

/**
 * A user and the password that goes with it. Immutable.
 *
 * @param user the user's name, which messages may show
 * @param password what nobody but the engine gets to see
 */
public record Credentials(String user, Secret password) {
  public Credentials {
    Objects.requireNonNull(user, "user is null");
    Objects.requireNonNull(password, "password is null");
  }

  /** With a password that the program has. */
  public static Credentials of(String user, String password) {
    return new Credentials(user, Secret.of(password));
  }
}
