package io.clickframe.sourcetest.wire;

/**
 * The only user of a server.
 *
 * @param user the name
 * @param password in clear text
 */
public record Account(String user, String password) {
  /** The account of all servers of the tests. */
  public static final Account TESTS = new Account("clickframe", "ch-s3cret");

  /** Refuses everybody else, in ClickHouse's words. */
  void require(String name, String secret) throws ServerException {
    if (!name.equals(user) || !secret.equals(password)) {
      throw new ServerException(
          ServerException.AUTHENTICATION_FAILED,
          name
              + ": Authentication failed: password is incorrect, or there is no user with such"
              + " name.");
    }
  }
}
