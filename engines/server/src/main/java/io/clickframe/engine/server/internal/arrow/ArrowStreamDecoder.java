package io.clickframe.engine.server.internal.arrow;

import io.clickframe.error.ClickFrameException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.OutOfMemoryException;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Arrow stream, batch by batch. Arrow's own reader takes a stream without an end mark for
 * a whole one, and gives one root for all batches. Used by one thread at a time; the batches it
 * returns are independent of it.
 */
public final class ArrowStreamDecoder {
  private static final int CONTINUATION = -1;
  private static final int LONGEST_HEADER = 1 << 26;

  private final StrictInput in;
  private final BufferAllocator allocator;
  private final Consumer<Schema> schemaCheck;
  private @Nullable Schema schema;

  /**
   * @param allocator accounts for the batches' memory
   * @param schemaCheck sees the schema once, before the first batch
   */
  public ArrowStreamDecoder(
      InputStream in, BufferAllocator allocator, Consumer<Schema> schemaCheck) {
    this.in = new StrictInput(in);
    this.allocator = allocator;
    this.schemaCheck = schemaCheck;
  }

  /**
   * The next batch, which belongs to the caller, or null after the last one.
   *
   * @throws BrokenStreamException if the stream is not whole
   */
  public @Nullable VectorSchemaRoot next() {
    try {
      return step();
    } catch (BrokenStreamException | ClickFrameException | OutOfMemoryException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // by what the bytes say, which Arrow believes
      throw unexpected("garbled bytes", e);
    }
  }

  /** How long bytes were waited for so far, in nanoseconds. Any thread may call this. */
  public long waited() {
    return in.waited();
  }

  private @Nullable VectorSchemaRoot step() throws IOException {
    Message message = header();
    while (message != null && message.headerType() == MessageHeader.Schema) {
      if (schema != null || message.bodyLength() != 0) {
        throw unexpected("a second schema", null);
      }
      Schema read = MessageSerializer.deserializeSchema(message);
      schemaCheck.accept(read);
      schema = read;
      message = header();
    }
    return message == null ? null : batch(message);
  }

  /** The next message, or null at the end mark. */
  private @Nullable Message header() {
    byte[] prefix = in.take(Integer.BYTES);
    if (littleEndian(prefix).getInt() != CONTINUATION) {
      throw in.garbled(prefix, Integer.BYTES);
    }
    int length = littleEndian(in.take(Integer.BYTES)).getInt();
    if (length == 0) {
      in.requireEnd();
      return null;
    }
    if (length < 0 || length > LONGEST_HEADER) {
      throw unexpected("a header of " + length + " bytes", null);
    }
    return Message.getRootAsMessage(littleEndian(in.take(length)));
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private VectorSchemaRoot batch(Message message) throws IOException {
    Schema known = schema;
    if (known == null || message.headerType() != MessageHeader.RecordBatch) {
      throw unexpected("a message of type " + message.headerType(), null);
    }
    if (!BatchBounds.fit(message)) {
      throw unexpected("a batch that does not fit its body", null);
    }
    VectorSchemaRoot root = VectorSchemaRoot.create(known, allocator);
    try (ArrowRecordBatch batch = body(message)) {
      new VectorLoader(root).load(batch);
      return root;
    } catch (IOException | RuntimeException | Error e) {
      root.close();
      throw e;
    }
  }

  private ArrowRecordBatch body(Message message) throws IOException {
    ArrowBuf body = allocator.buffer(message.bodyLength());
    try {
      in.take(body, message.bodyLength());
      body.writerIndex(message.bodyLength());
      body.getReferenceManager().retain(); // reading it lets go of it, unless it fails
      return MessageSerializer.deserializeRecordBatch(message, body);
    } finally {
      body.close();
    }
  }

  private static BrokenStreamException unexpected(String what, @Nullable Throwable cause) {
    return new BrokenStreamException("found " + what, null, cause);
  }
}
