package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectSession;
import io.clickframe.engine.chdb.internal.http.wire.Request;
import io.clickframe.engine.chdb.internal.http.wire.RequestHandler;
import io.clickframe.engine.chdb.internal.http.wire.Response;
import io.clickframe.engine.chdb.internal.http.wire.WireServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ClickHouse's HTTP interface on a free port of the loopback address. Thread-safe. */
public final class HttpInterface implements RequestHandler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpInterface.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TAG_LENGTH = 16;
  private static final int LETTERS = 26;

  private final DirectSession session;
  private final Access access;
  private final Connections connections;
  private final Sessions sessions;
  private final StatementHandler statements;
  private final ScheduledExecutorService housekeeping;
  private final String version;
  private final String timezone;
  private final String hostName;
  private final WireServer server;

  private HttpInterface(DirectSession session, String token) throws IOException {
    this.session = session;
    this.access = new Access(token);
    this.connections = new Connections(session);
    this.sessions = new Sessions(connections);
    List<String> facts = session.rows("SELECT version(), timezone(), hostName()").getFirst();
    this.version = facts.get(0);
    this.timezone = facts.get(1);
    this.hostName = facts.get(2);
    Set<String> formats =
        session.rows("SELECT name FROM system.formats WHERE is_output").stream()
            .map(row -> row.getFirst().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.housekeeping =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clickframe-http-clock").factory());
    this.statements =
        new StatementHandler(
            connections,
            sessions,
            new RunningQueries(session),
            new StandardSettings(session),
            new ProgressTicker(session, housekeeping),
            new FormatClause(formats));
    var _ = housekeeping.scheduleWithFixedDelay(sessions::expire, 1, 1, TimeUnit.SECONDS);
    this.server = WireServer.start(this);
  }

  /**
   * Starts to listen.
   *
   * @param session the engine; closed with this
   * @param token what a request must show
   */
  public static HttpInterface start(DirectSession session, String token) throws IOException {
    return new HttpInterface(session, token);
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** The engine's version. */
  public String version() {
    return version;
  }

  @Override
  public void handle(Request request, Response response) throws IOException {
    if (request.path().equals("/ping") || request.path().equals("/replicas_status")) {
      text(response, "Ok.\n");
    } else if (!request.path().equals("/")) {
      response.status(404);
      text(
          response,
          "There is no handle "
              + request.path()
              + "\n\nUse / or /ping for health checks.\nSend queries from your program with POST"
              + " method or GET /?query=...\n");
    } else {
      answer(request, response);
    }
  }

  private static void text(Response response, String text) throws IOException {
    response.header("Content-Type", "text/plain; charset=UTF-8");
    response.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void answer(Request request, Response response) throws IOException {
    Parameters address = Parameters.parse(request.query());
    String tag = tag();
    response.header("X-ClickHouse-Server-Display-Name", hostName);
    response.header("X-ClickHouse-Timezone", address.get("session_timezone", timezone));
    response.header("X-ClickHouse-Exception-Tag", tag);
    Progress progress = new Progress();
    try {
      access.check(request.headers(), address);
    } catch (Refusal e) {
      refuseAccess(request, response, e, Access.isAnonymous(request.headers(), address));
      return;
    }
    if (request.query().isEmpty() && request.method().equals("GET")) {
      text(response, "Ok.\n");
      return;
    }
    boolean held = StatementRequest.isHeld(address);
    Encoding encoding = Encoding.ofResponse(request.headers(), address);
    try (ResultOutput output = new ResultOutput(response, encoding, progress, tag, held)) {
      try {
        StatementRequest statement = StatementRequest.of(request, address);
        response.header("X-ClickHouse-Query-Id", statement.queryId());
        statements.handle(statement, output, progress);
      } catch (Refusal e) {
        // A client that still sends would not look for the answer.
        request.body().transferTo(OutputStream.nullOutputStream());
        output.fail(e, version);
      } catch (RuntimeException | Error e) {
        LOG.error("A statement failed for a reason that is not its own", e);
        output.fail(Refusal.of(1002, "UNKNOWN_EXCEPTION", String.valueOf(e)), version);
      }
    }
  }

  private void refuseAccess(Request request, Response response, Refusal e, boolean anonymous)
      throws IOException {
    request.body().transferTo(OutputStream.nullOutputStream());
    response.status(anonymous ? 401 : StatusCodes.of(e.code()));
    if (anonymous) {
      response.header("WWW-Authenticate", "Basic realm=\"ClickHouse server HTTP API\"");
    }
    response.header("X-ClickHouse-Exception-Code", Integer.toString(e.code()));
    text(response, e.text(version) + "\n");
  }

  private static String tag() {
    StringBuilder tag = new StringBuilder(TAG_LENGTH);
    for (int i = 0; i < TAG_LENGTH; i++) {
      tag.append((char) ('a' + RANDOM.nextInt(LETTERS)));
    }
    return tag.toString();
  }

  /** Stops what runs and closes the engine. */
  @Override
  public void close() {
    server.close();
    housekeeping.shutdownNow();
    sessions.close();
    connections.close();
    session.close();
  }
}
