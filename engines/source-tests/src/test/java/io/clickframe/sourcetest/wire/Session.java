package io.clickframe.sourcetest.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection. Its thread reads what the client sends, also while a query runs, so that
 * the client can cancel it.
 */
final class Session implements Runnable {
  private static final int UNEXPECTED_PACKET_FROM_CLIENT = 101;

  private final ServedEngine engine;
  private final Account account;
  private final QueryLog log;
  private final Socket socket;
  private final WireInput in;
  private final WireOutput out;
  private @Nullable RunningQuery running;

  Session(ServedEngine engine, Account account, QueryLog log, Socket socket) throws IOException {
    this.engine = engine;
    this.account = account;
    this.log = log;
    this.socket = socket;
    this.in = new WireInput(new BufferedInputStream(socket.getInputStream()));
    this.out = new WireOutput(new BufferedOutputStream(socket.getOutputStream()));
  }

  @Override
  public void run() {
    try {
      serve();
    } catch (IOException e) {
      // The client is gone, which is how a session ends.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  private void serve() throws IOException, InterruptedException {
    try {
      greet();
      while (true) {
        answer(ClientPacket.read(in));
      }
    } catch (ServerException e) {
      refuse(e);
    } catch (ProtocolException e) {
      refuse(new ServerException(UNEXPECTED_PACKET_FROM_CLIENT, e.getMessage()));
    }
  }

  private void greet() throws IOException, ServerException {
    ClientPacket first = ClientPacket.read(in);
    if (first != ClientPacket.HELLO) {
      throw new ProtocolException("a client that begins with " + first);
    }
    ClientHello hello = ClientHello.read(in);
    if (hello.revision() < ServerHello.REVISION) {
      throw new ProtocolException("a client of revision " + hello.revision());
    }
    account.require(hello.user(), hello.password());
    List<String> version = List.of(engine.run("SELECT version()").split("\\.", -1));
    new ServerHello(
            "ClickHouse",
            Long.parseLong(version.get(0)),
            Long.parseLong(version.get(1)),
            engine.run("SELECT timezone()"),
            "libchdb",
            Long.parseLong(version.get(2)))
        .write(out);
    out.flush();
  }

  private void answer(ClientPacket packet)
      throws IOException, ServerException, InterruptedException {
    if (packet == ClientPacket.CANCEL) {
      if (running != null) {
        running.cancel();
      }
      return;
    }
    if (running != null) {
      running.await();
      running = null;
    }
    switch (packet) {
      case PING -> ServerPacket.PONG.write(out).flush();
      case TABLES_STATUS_REQUEST -> tables();
      case QUERY -> query(ClientQuery.read(in));
      default -> throw new ProtocolException("a packet " + packet + " outside of a query");
    }
  }

  /** Says of each table that is there that it has no replicas, and nothing of the others. */
  private void tables() throws IOException, ServerException {
    ByteArrayOutputStream there = new ByteArrayOutputStream();
    int found = 0;
    for (int asked = in.count(); asked > 0; asked--) {
      String database = in.string();
      String table = in.string();
      if (engine.hasTable(database, table)) {
        found++;
        new WireOutput(there).string(database).string(table).bool(false);
      }
    }
    ServerPacket.TABLES_STATUS_RESPONSE
        .write(out)
        .varUInt(found)
        .bytes(there.toByteArray())
        .flush();
  }

  private void query(ClientQuery query) throws IOException, ServerException {
    log.add(query.text());
    if (query.text().stripLeading().toUpperCase(Locale.ROOT).startsWith("INSERT")) {
      throw new ServerException(ServerException.NOT_IMPLEMENTED, "This server takes no INSERT");
    }
    while (!starts(ClientPacket.read(in), query)) {
      // What is behind a query and does not start it is not needed.
    }
    running = RunningQuery.start(engine, query, out);
  }

  /** Whether a packet behind a query is the one that starts it. */
  private boolean starts(ClientPacket packet, ClientQuery query)
      throws IOException, ServerException {
    String name = in.string();
    return switch (packet) {
      case SCALAR -> {
        skipScalar(query, name);
        yield false;
      }
      case DATA -> {
        if (!Block.readsEmpty(block(query))) {
          throw new ServerException(
              ServerException.NOT_IMPLEMENTED,
              "This server takes no tables from its client, such as " + name);
        }
        yield true;
      }
      default -> throw new ProtocolException("a packet " + packet + " behind a query");
    };
  }

  /** Which shard this is, and how many there are: that fits into one frame. */
  private void skipScalar(ClientQuery query, String name) throws IOException, ServerException {
    if (!query.compressed()) {
      throw new ServerException(
          ServerException.NOT_IMPLEMENTED,
          "This server takes values from its client only in frames, such as " + name);
    }
    Frames.read(in);
  }

  private WireInput block(ClientQuery query) throws IOException {
    return query.compressed() ? new WireInput(new ByteArrayInputStream(Frames.read(in))) : in;
  }

  /** Tells why it goes no further, and waits until the client has heard it. */
  private void refuse(ServerException e) throws IOException, InterruptedException {
    if (running != null) {
      running.cancel();
    }
    e.write(out);
    out.flush();
    socket.shutdownOutput();
    in.drain();
  }

  private void close() {
    try (socket) {
      if (running != null) {
        socket.close();
        running.cancel();
      }
    } catch (IOException e) {
      // There is nobody left to tell.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
