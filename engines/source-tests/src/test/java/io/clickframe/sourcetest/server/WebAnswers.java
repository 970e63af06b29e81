package io.clickframe.sourcetest.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Good, slow and broken answers of a web server. */
public final class WebAnswers {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  private WebAnswers() {}

  /** Text in UTF-8. */
  public static WebAnswer text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes, or the range of them that is asked for. */
  public static WebAnswer bytes(byte[] content) {
    return exchange -> {
      exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
      String asked = exchange.getRequestHeaders().getFirst("Range");
      Matcher range = RANGE.matcher(asked == null ? "" : asked);
      if (!range.matches()) {
        send(exchange, 200, content);
        return;
      }
      int from = Integer.parseInt(range.group(1));
      if (from >= content.length) {
        exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
        send(exchange, 416, new byte[0]);
        return;
      }
      int last =
          range.group(2).isEmpty()
              ? content.length - 1
              : Math.min(content.length - 1, Integer.parseInt(range.group(2)));
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + last + "/" + content.length);
      send(exchange, 206, Arrays.copyOfRange(content, from, last + 1));
    };
  }

  /** Bytes compressed by gzip, which the header {@code Content-Encoding} says. */
  public static WebAnswer gzip(byte[] content) {
    byte[] compressed = compress(content);
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      send(exchange, 200, compressed);
    };
  }

  /** A status with a text, such as 404. */
  public static WebAnswer status(int status, String text) {
    return exchange -> send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer for those who send a header's right value; 401 for all others. */
  public static WebAnswer requiring(String header, String value, WebAnswer answer) {
    return exchange -> {
      boolean right = value.equals(exchange.getRequestHeaders().getFirst(header));
      (right ? answer : status(401, "header " + header + " is missing or wrong")).send(exchange);
    };
  }

  /** A redirect (302) to another URL. */
  public static WebAnswer redirect(String url) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", url);
      send(exchange, 302, new byte[0]);
    };
  }

  /** 503 for the first requests, then another answer. */
  public static WebAnswer unavailable(int times, WebAnswer then) {
    AtomicInteger left = new AtomicInteger(times);
    return exchange ->
        (left.getAndDecrement() > 0 ? status(503, "try later") : then).send(exchange);
  }

  /** Bytes in pieces, with a pause after each. */
  public static WebAnswer slowly(byte[] content, int piece, Duration pause) {
    return exchange -> {
      OutputStream body = start(exchange, content.length);
      for (int from = 0; from < content.length; from += piece) {
        body.write(content, from, Math.min(piece, content.length - from));
        body.flush();
        Thread.sleep(pause);
      }
    };
  }

  /** Declares the length of all bytes, sends the first ones and cuts the connection. */
  public static WebAnswer cut(byte[] content, int sent) {
    return exchange -> {
      OutputStream body = start(exchange, content.length);
      body.write(content, 0, sent);
      body.flush();
    };
  }

  /** Like {@link #cut}, but keeps the connection open and says nothing more. */
  public static WebAnswer stall(byte[] content, int sent) {
    return exchange -> {
      cut(content, sent).send(exchange);
      Thread.sleep(Duration.ofDays(1));
    };
  }

  /** The same row again and again until the client goes away, without a declared length. */
  public static WebAnswer endless(String row) {
    byte[] rows = row.repeat(1000).getBytes(StandardCharsets.UTF_8);
    return exchange -> {
      OutputStream body = start(exchange, 0);
      while (!Thread.currentThread().isInterrupted()) {
        body.write(rows);
      }
    };
  }

  private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(content.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private static OutputStream start(HttpExchange exchange, int length) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      return OutputStream.nullOutputStream();
    }
    exchange.sendResponseHeaders(200, length);
    return exchange.getResponseBody();
  }

  private static byte[] compress(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
