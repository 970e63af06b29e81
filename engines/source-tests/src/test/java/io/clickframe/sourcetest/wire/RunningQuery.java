package io.clickframe.sourcetest.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A query under way: it runs on a thread of its own, which sends the client what it gives. */
final class RunningQuery {
  private static final Duration PATIENCE = Duration.ofMillis(20);

  private final ServedEngine engine;
  private final ClientQuery query;
  private final WireOutput out;
  private final Thread thread = Thread.ofPlatform().unstarted(this::run);
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
          throw new IllegalStateException("the engine kills nothing", e);
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
          e.write(out);
          out.flush();
          return;
        }
      } finally {
        running = null;
      }
      ServerPacket.END_OF_STREAM.write(out).flush();
    } catch (IOException e) {
      cancelled = true; // The client is gone.
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
      profile();
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
    ServerPacket.DATA.write(out).string(""); // name of the table
    byte[] content = Block.ofNative(block);
    if (query.compressed()) {
      Frames.write(out, content);
    } else {
      out.bytes(content);
    }
    progress(added, block.length);
    out.flush();
  }

  private void progress(long addedRows, long addedBytes) throws IOException {
    ServerPacket.PROGRESS
        .write(out)
        .varUInt(addedRows)
        .varUInt(addedBytes)
        .varUInt(0) // rows in all
        .varUInt(0) // rows written
        .varUInt(0); // bytes written
  }

  private void profile() throws IOException {
    ServerPacket.PROFILE_INFO
        .write(out)
        .varUInt(rows)
        .varUInt(blocks)
        .varUInt(bytes)
        .bool(false) // has a limit
        .varUInt(0) // rows before it
        .bool(true); // always
  }
}
