package io.clickframe.internal.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the engine asks for.
 *
 * @param isHead whether it only asks if there is something
 * @param isContinued whether it asks for the rest of an answer that broke off: there is none, rows
 *     are made once for each reading
 */
record FeedRequest(boolean isHead, String path, boolean isContinued) {
  private static final int LONGEST = 16 * 1024;
  private static final int PATIENCE_MILLIS = 10_000;

  /** Reads the head of a request; null if it is none. */
  static @Nullable FeedRequest read(Socket socket) throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    InputStream in = new BufferedInputStream(socket.getInputStream());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int end = 0; end < 4; ) { // \r\n\r\n
      int next = in.read();
      if (next < 0 || bytes.size() == LONGEST) {
        return null;
      }
      bytes.write(next);
      end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : next == '\r' ? 1 : 0;
    }
    String[] lines = bytes.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1);
    String[] words = lines[0].split(" ", -1);
    boolean known = words.length == 3 && (words[0].equals("GET") || words[0].equals("HEAD"));
    return known ? new FeedRequest(words[0].equals("HEAD"), words[1], isContinued(lines)) : null;
  }

  private static boolean isContinued(String[] lines) {
    for (String line : lines) {
      String lower = line.toLowerCase(Locale.ROOT).replace(" ", "");
      if (lower.startsWith("range:") && !lower.startsWith("range:bytes=0-")) {
        return true;
      }
    }
    return false;
  }

  /** Begins an answer whose length nobody knows yet. */
  static void accept(Socket socket) throws IOException {
    write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
  }

  /** An answer after which the engine does not try again. */
  static void refuse(Socket socket) throws IOException {
    write(socket, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
