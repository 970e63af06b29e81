package io.clickframe.engine.chdb.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data}: the statement and its parameters as fields of a form. */
final class MultipartForm {
  private static final String TYPE = "multipart/form-data";
  private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
  private static final Pattern NAME = Pattern.compile("[;\\s]name=(?:\"([^\"]*)\"|([^;\\s]+))");
  private static final int LARGEST = 256 * 1024 * 1024;

  private MultipartForm() {}

  static boolean is(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
  }

  /** The fields of a form; it is read as a whole. */
  static Parameters read(String contentType, InputStream body) throws IOException, Refusal {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw Refusal.badArguments("A form without a boundary: " + contentType);
    }
    String boundary = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    byte[] bytes = body.readNBytes(LARGEST);
    if (body.read() >= 0) {
      throw Refusal.of(229, "QUERY_IS_TOO_LARGE", "The form has more than " + LARGEST + " bytes");
    }
    // The first boundary has no line end before it.
    String[] parts = ("\r\n" + RawText.of(bytes)).split(Pattern.quote("\r\n--" + boundary), -1);
    List<Parameters.Entry> fields = new ArrayList<>();
    for (int i = 1; i < parts.length && !parts[i].startsWith("--"); i++) {
      fields.add(field(parts[i]));
    }
    return new Parameters(fields);
  }

  private static Parameters.Entry field(String part) throws Refusal {
    int end = part.indexOf("\r\n\r\n");
    String head = end < 0 ? part : part.substring(0, end);
    Matcher name = NAME.matcher(head);
    if (end < 0 || !name.find()) {
      throw Refusal.badArguments("A part of the form has no name");
    }
    if (head.contains("filename=")) {
      throw Refusal.of(
          48, "NOT_IMPLEMENTED", "Tables that come with a request are not supported here");
    }
    return new Parameters.Entry(
        name.group(1) == null ? name.group(2) : name.group(1),
        part.substring(end + "\r\n\r\n".length()));
  }
}
