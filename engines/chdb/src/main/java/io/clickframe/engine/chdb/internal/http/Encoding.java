package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.http.wire.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.jspecify.annotations.Nullable;

/** How bodies are compressed: not at all, by ClickHouse's own frames, or as HTTP has it. */
enum Encoding {
  NONE(null),
  CLICKHOUSE(null),
  GZIP("gzip"),
  DEFLATE("deflate"),
  LZ4("lz4");

  private static final int BUFFER = 64 * 1024;

  private final @Nullable String httpName;

  Encoding(@Nullable String httpName) {
    this.httpName = httpName;
  }

  /** What {@code Content-Encoding} says, or null. */
  @Nullable String httpName() {
    return httpName;
  }

  /** What the client wants for the response. */
  static Encoding ofResponse(Headers headers, Parameters parameters) {
    if (parameters.isOn("compress")) {
      return CLICKHOUSE;
    }
    String accepted = headers.first("Accept-Encoding");
    if (accepted == null || !parameters.isOn("enable_http_compression")) {
      return NONE;
    }
    for (String choice : accepted.split(",", -1)) {
      Encoding encoding = byName(choice.split(";", 2)[0].strip());
      if (encoding != null) {
        return encoding;
      }
    }
    return NONE;
  }

  /** How the body of a request is compressed. */
  static Encoding ofRequest(Headers headers, Parameters parameters) throws Refusal {
    if (parameters.isOn("decompress")) {
      return CLICKHOUSE;
    }
    String name = headers.first("Content-Encoding");
    if (name == null || name.isBlank() || name.equalsIgnoreCase("identity")) {
      return NONE;
    }
    Encoding encoding = byName(name.strip());
    if (encoding == null) {
      throw Refusal.of(48, "NOT_IMPLEMENTED", "Unknown compression method of the request: " + name);
    }
    return encoding;
  }

  private static @Nullable Encoding byName(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "gzip" -> GZIP;
      case "deflate" -> DEFLATE;
      case "lz4" -> LZ4;
      default -> null;
    };
  }

  OutputStream compress(OutputStream target) throws IOException {
    return switch (this) {
      case NONE -> target;
      case CLICKHOUSE -> new BlockOutput(target);
      case GZIP -> new GZIPOutputStream(target, BUFFER, true);
      case DEFLATE -> new DeflaterOutputStream(target, true);
      case LZ4 -> new LZ4FrameOutputStream(target);
    };
  }

  InputStream decompress(InputStream source) throws IOException {
    return switch (this) {
      case NONE -> source;
      case CLICKHOUSE -> new BlockInput(source);
      case GZIP -> new GZIPInputStream(source, BUFFER);
      case DEFLATE -> new InflaterInputStream(source);
      case LZ4 -> new LZ4FrameInputStream(source);
    };
  }
}
