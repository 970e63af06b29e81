package io.clickframe.sourcetest.wire;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server refuses or fails with, as it tells the client. */
final class ServerException extends Exception {
  static final int UNKNOWN_EXCEPTION = 1002;
  static final int NOT_IMPLEMENTED = 48;
  static final int AUTHENTICATION_FAILED = 516;

  private static final long serialVersionUID = 1L;
  private static final String CLASS = "DB::Exception";

  /** How libchdb says it: the code, the message, and the code's name in brackets. */
  private static final Pattern SAID =
      Pattern.compile(
          "Code: (\\d+)\\. DB::Exception: (.*?)(?:\\.? \\([A-Z0-9_]+\\))?\\s*", Pattern.DOTALL);

  private final int code;

  ServerException(int code, String message) {
    super(message);
    this.code = code;
  }

  /** The exception that libchdb put into words. */
  static ServerException said(String text) {
    Matcher said = SAID.matcher(text);
    return said.matches()
        ? new ServerException(Integer.parseInt(said.group(1)), said.group(2))
        : new ServerException(UNKNOWN_EXCEPTION, text);
  }

  void write(WireOutput out) throws IOException {
    ServerPacket.EXCEPTION
        .write(out)
        .int32(code)
        .string(CLASS)
        .string(CLASS + ": " + getMessage())
        .string("") // stack trace
        .bool(false); // nested
  }
}
