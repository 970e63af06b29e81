package io.clickframe.sourcetest.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The log of a PostgreSQL server that writes every statement before it runs it. */
final class PostgresLog {
  /** What each entry begins with: the user; the lines that follow begin with a tab. */
  static final String PREFIX = "<%u> ";

  private static final Pattern ENTRY =
      Pattern.compile(
          "^<([^>]*)> LOG:  (?:statement|execute [^:]*): (.*(?:\\R\\t.*)*)", Pattern.MULTILINE);

  private final Path file;

  PostgresLog(Path file) {
    this.file = file;
  }

  /** Its length in bytes. */
  long length() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statements of a user that stand after the first {@code skipped} bytes. */
  List<String> statements(String user, long skipped) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int from = Math.toIntExact(skipped);
      String added =
          new String(Arrays.copyOfRange(bytes, from, bytes.length), StandardCharsets.UTF_8);
      return ENTRY
          .matcher(added)
          .results()
          .filter(entry -> entry.group(1).equals(user))
          .map(entry -> entry.group(2).replace("\n\t", "\n"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
