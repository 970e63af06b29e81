package io.clickframe.sourcetest.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;

/**
 * The queries that a server has received, in a file: one a line, in Base64, each written before it
 * runs. Written by one process, read by another.
 *
 * @param file which is there already
 */
public record QueryLog(Path file) {

  /** Adds a query. */
  synchronized void add(String text) {
    String line = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\n";
    try {
      Files.writeString(file, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All queries so far, in order. */
  public List<String> queries() {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
