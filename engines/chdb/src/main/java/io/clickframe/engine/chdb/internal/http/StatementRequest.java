package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.ffi.NativeParameter;
import io.clickframe.engine.chdb.internal.http.wire.Request;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. All text is raw.
 *
 * @param queryId the client's, or a random one
 * @param query the statement, or its beginning
 * @param body the rest of it, or its rows, decompressed
 * @param bound values by parameter
 * @param settings what is set for it alone
 * @param format of the result, if the statement says none
 * @param readOnly whether it may change nothing
 * @param parameters all that came by name
 */
record StatementRequest(
    String queryId,
    String query,
    InputStream body,
    List<NativeParameter> bound,
    RequestSettings settings,
    String format,
    boolean readOnly,
    Parameters parameters) {
  private static final String BOUND = "param_";
  private static final String STANDARD_FORMAT = "TabSeparated";

  /** What is not a setting of the statement but is for whoever answers the request. */
  private static final Set<String> OURS =
      Set.of(
          "query",
          "database",
          "default_format",
          "query_id",
          "session_id",
          "session_timeout",
          "session_check",
          "close_session",
          "user",
          "password",
          "quota_key",
          "role",
          "compress",
          "decompress",
          "enable_http_compression",
          "http_zlib_compression_level",
          "wait_end_of_query",
          "http_wait_end_of_query",
          "buffer_size",
          "http_response_buffer_size",
          "send_progress_in_http_headers",
          "http_headers_progress_interval_ms",
          "add_http_cors_header",
          "http_write_exception_in_output_format",
          "stacktrace",
          "client_protocol_version");

  /** Reads a request; a form is read as a whole. */
  static StatementRequest of(Request request, Parameters address) throws IOException, Refusal {
    Parameters parameters = address;
    InputStream body = Encoding.ofRequest(request.headers(), address).decompress(request.body());
    String type = request.headers().first("Content-Type");
    if (type != null && MultipartForm.is(type)) {
      parameters = address.and(MultipartForm.read(type, body));
    }
    refuseRoles(parameters);
    String format = request.headers().first("X-ClickHouse-Format");
    String database = request.headers().first("X-ClickHouse-Database");
    String id = parameters.get("query_id", "");
    return new StatementRequest(
        id.isEmpty() ? UUID.randomUUID().toString() : id,
        parameters.get("query", ""),
        body,
        bound(parameters),
        new RequestSettings(
            settings(parameters), orNull(database == null ? parameters.get("database") : database)),
        or(orNull(format), or(orNull(parameters.get("default_format")), STANDARD_FORMAT)),
        request.method().equals("GET") || request.method().equals("HEAD"),
        parameters);
  }

  private static void refuseRoles(Parameters parameters) throws Refusal {
    for (String role : parameters.all("role")) {
      throw Refusal.of(
          511,
          "UNKNOWN_ROLE",
          "There is no role `" + RawText.decode(role) + "` in user directories");
    }
  }

  private static List<NativeParameter> bound(Parameters parameters) {
    List<NativeParameter> bound = new ArrayList<>();
    for (Parameters.Entry entry : parameters.entries()) {
      if (entry.name().startsWith(BOUND)) {
        bound.add(
            new NativeParameter(
                RawText.bytes(entry.name().substring(BOUND.length())),
                RawText.bytes(entry.value())));
      }
    }
    return bound;
  }

  private static Map<String, String> settings(Parameters parameters) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (Parameters.Entry entry : parameters.entries()) {
      if (!OURS.contains(entry.name()) && !entry.name().startsWith(BOUND)) {
        settings.put(entry.name(), entry.value());
      }
    }
    return settings;
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  /** Whether the client wants to know how far the statement is, before its first rows. */
  boolean tellsProgress() {
    return parameters.isOn("send_progress_in_http_headers");
  }

  long progressMillis() throws Refusal {
    String text = parameters.get("http_headers_progress_interval_ms", "100");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Refusal.badArguments("http_headers_progress_interval_ms is no number: " + text);
    }
  }

  /** Whether nothing may be sent before the statement is over. */
  static boolean isHeld(Parameters parameters) {
    return parameters.isOn("wait_end_of_query") || parameters.isOn("http_wait_end_of_query");
  }
}
