package io.clickframe.sourcetest.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A query under way: it runs on a thread of its own, which sends the client what it gives. */
final class RunningQuery {
  private static final Duration PATIENCE = Duration.ofMillis(20);

  /** Writes one packet, or several that belong together. */
  @FunctionalInterface
  private interface Packets {
    void write(WireOutput out) throws IOException;
  }

  private final ServedEngine engine;
  private final ClientQuery query;
  private final WireOutput out;
  private final Thread thread = Thread.ofPlatform().unstarted(this::run);
  private boolean finished;
  private volatile ServedEngine.@Nullable Running running;
  private volatile boolean cancelled;
  private long rows;
  private long blocks;
  private long bytes;

  private RunningQuery(ServedEngine engine, ClientQuery query, WireOutput out) {
    this.engine = engine;
    this.query = query;
    this.out = out;
  }

  /** Starts a query; until it has ended, nobody else writes to the client. */
  static RunningQuery start(ServedEngine engine, ClientQuery query, WireOutput out) {
    RunningQuery started = new RunningQuery(engine, query, out);
    started.thread.start();
    Thread.ofPlatform().daemon().start(started::beat);
    return started;
  }

  /** Waits until it has ended. */
  void await() throws InterruptedException {
    thread.join();
  }

  /**
   * Stops it, and waits until it has ended. It is killed again and again, because the engine may
   * not have it in its list yet.
   */
  void cancel() throws InterruptedException {
    cancelled = true;
    do {
      ServedEngine.Running known = running;
      if (known != null) {
        try {
          known.kill();
        } catch (ServerException e) {
          return; // The server ends, and the query with it.
        }
      }
    } while (!thread.join(PATIENCE));
  }

  private void run() {
    try {
      try (ServedEngine.Running connection = engine.connection(query.settings())) {
        running = connection;
        answer(connection);
      } catch (ServerException e) {
        if (!cancelled) {
          finish(e::write);
          return;
        }
      } finally {
        running = null;
      }
      finish(ServerPacket.END_OF_STREAM::write);
    } catch (IOException e) {
      cancelled = true; // The client is gone.
    }
  }

  /** Says again and again that it runs: a client that cancels waits for the next packet first. */
  private void beat() {
    try {
      while (!thread.join(query.delay())) {
        send(packets -> progress(packets, 0, 0));
      }
    } catch (IOException e) {
      cancelled = true; // The client is gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends packets, unless the last one has been sent. */
  private void send(Packets packets) throws IOException {
    synchronized (out) {
      if (!finished) {
        packets.write(out);
        out.flush();
      }
    }
  }

  private void finish(Packets last) throws IOException {
    synchronized (out) {
      send(last);
      finished = true;
    }
  }

  private void answer(ServedEngine.Running connection) throws ServerException, IOException {
    refuseStages();
    if (isSelect(query.text())) {
      try (NativeBlocks found = connection.select(query.text())) {
        byte[] block = found.next();
        while (block != null && !cancelled) {
          send(block);
          block = found.next();
        }
      }
    } else {
      byte[] block = connection.block(query.text());
      if (block.length > 0) {
        send(block);
      }
    }
    if (!cancelled) {
      send(this::profile);
    }
  }

  private void refuseStages() throws ServerException {
    if (query.stage() != ClientQuery.COMPLETE) {
      throw new ServerException(
          ServerException.NOT_IMPLEMENTED,
          "This server computes queries to their end, not to stage " + query.stage());
    }
  }

  /** Statements of other kinds cannot be streamed, and give little. */
  private static boolean isSelect(String text) {
    String start = text.stripLeading().toUpperCase(Locale.ROOT);
    return start.startsWith("SELECT") || start.startsWith("WITH") || start.startsWith("(");
  }

  private void send(byte[] block) throws IOException {
    WireInput start = new WireInput(new ByteArrayInputStream(block));
    start.varUInt(); // columns
    long added = start.varUInt();
    rows += added;
    blocks++;
    bytes += block.length;
    byte[] content = Block.ofNative(block);
    send(packets -> {
      ServerPacket.DATA.write(packets).string(""); // name of the table
      if (query.compressed()) {
        Frames.write(packets, content);
      } else {
        packets.bytes(content);
      }
      progress(packets, added, block.length);
    });
  }

  private static void progress(WireOutput packets, long addedRows, long addedBytes)
      throws IOException {
    ServerPacket.PROGRESS
        .write(packets)
        .varUInt(addedRows)
        .varUInt(addedBytes)
        .varUInt(0) // rows in all
        .varUInt(0) // rows written
        .varUInt(0); // bytes written
  }

  private void profile(WireOutput packets) throws IOException {
    ServerPacket.PROFILE_INFO
        .write(packets)
        .varUInt(rows)
        .varUInt(blocks)
        .varUInt(bytes)
        .bool(false) // has a limit
        .varUInt(0) // rows before it
        .bool(true); // always
  }
}
