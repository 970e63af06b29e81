package io.clickframe.internal.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every page has in it. Immutable.
 *
 * @param template the page with holes
 * @param style how it looks
 * @param script what draws it
 * @param policy lets a browser run that script and no other, and load nothing
 */
record PageParts(String template, String style, String script, String policy) {

  /** The library that lays out graphs; the others are ours, each after what it needs. */
  private static final String LAYOUT = "dagre";

  private static final List<String> SCRIPTS =
      List.of(
          "dom",
          "figures",
          "sql",
          "diff",
          "model",
          "boxes",
          "graph",
          "panel",
          "plan",
          "sections",
          "head",
          "main");

  /** Read once, when the first page is made. */
  private static final class Held {
    private static final PageParts PARTS = read();
  }

  static PageParts get() {
    return Held.PARTS;
  }

  private static PageParts read() {
    String style = "\n" + text("page.css");
    String script =
        "\n/*\n@license dagre, https://github.com/dagrejs/dagre\n\n%s*/\n%s\n%s"
            .formatted(
                text(LAYOUT + ".LICENSE.txt"),
                text(LAYOUT + ".min.js")
                    .lines()
                    .filter(line -> !line.startsWith("//# sourceMappingURL"))
                    .collect(Collectors.joining("\n")),
                SCRIPTS.stream()
                    .map(name -> text(name + ".js"))
                    .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n")));
    String policy =
        "default-src 'none'; script-src %s; style-src %s; base-uri 'none'; form-action 'none'"
            .formatted(hash(script), hash(style));
    return new PageParts(text("page.html"), style, script, policy);
  }

  /** With line ends as a browser counts them: the hashes are of those. */
  private static String text(String name) {
    try (InputStream in = PageParts.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("page/" + name + " is missing beside " + PageParts.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
