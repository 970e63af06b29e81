package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.query.QueryResponse;
import io.clickframe.Schema;
import io.clickframe.engine.server.internal.arrow.ArrowStreamDecoder;
import io.clickframe.engine.server.internal.arrow.BrokenStreamException;
import io.clickframe.internal.engine.StatementStream;
import io.clickframe.spi.QueryProgress;
import io.clickframe.spi.StreamTime;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;

/** A running statement's batches. What it holds is the answer, and so a connection. */
final class ServerBatchStream extends StatementStream {
  private final ServerSession session;
  private final ServerRun run;
  private final QueryResponse response;
  private final ArrowStreamDecoder decoder;
  private final ServerErrors errors;
  private long rows;

  ServerBatchStream(
      ServerSession session,
      ServerRun run,
      QueryResponse response,
      BufferAllocator allocator,
      Schema schema,
      ServerErrors errors,
      long start) {
    super(run, schema, errors.shown(), start);
    this.session = session;
    this.run = run;
    this.response = response;
    this.errors = errors;
    this.decoder =
        new ArrowStreamDecoder(response.getInputStream(), allocator, this::requireSameColumns);
  }

  @Override
  protected @Nullable VectorSchemaRoot read() {
    try {
      VectorSchemaRoot root = decoder.next();
      rows += root == null ? 0 : root.getRowCount();
      return root;
    } catch (BrokenStreamException e) {
      String text = e.serverText();
      if (text != null) {
        end(Ending.FAILED);
        throw errors.midway(text);
      }
      throw errors.cut(run.endpoint(), rows, String.valueOf(e.getMessage()), e.getCause());
    }
  }

  @Override
  protected StreamTime waits() {
    return new StreamTime(0, decoder.waited(), 0);
  }

  @Override
  public void cancel() {
    session.cancel(run);
  }

  @Override
  protected @Nullable QueryProgress progress() {
    return session.progress(run);
  }

  @Override
  protected void release(Ending ending) {
    if (ending == Ending.STOPPED) {
      session.stop(run);
    }
    Answers.close(response);
    session.ended(this, run);
  }
}
