package io.clickframe.engine.chdb.internal.arrow;

import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_RELEASE;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_SIZE;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.SCHEMA_RELEASE;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.SCHEMA_SIZE;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.STREAM_GET_LAST_ERROR;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.STREAM_GET_NEXT;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.STREAM_GET_SCHEMA;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.STREAM_RELEASE;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.STREAM_SIZE;

import io.clickframe.engine.chdb.internal.ffi.ArrowCallbacks;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.internal.resource.WarmUp;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.Types;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Turns the one-batch streams that libchdb fills into batches. Used by one thread at a time; the
 * batches it returns are independent of it.
 */
public final class ArrowBatchReader {
  private static final WarmUp WARM_UP = new WarmUp(ArrowBatchReader::loadArrow);

  private final ArrowCallbacks callbacks;
  private final BufferAllocator allocator;
  private final AtomicLong liveBatches;
  private final Consumer<Schema> schemaCheck;
  private @Nullable Schema schema;

  /**
   * @param allocator accounts for the batches' memory
   * @param liveBatches counts the batches that are not released yet
   * @param schemaCheck sees the stream's Arrow schema once, before its first batch
   */
  public ArrowBatchReader(
      ArrowCallbacks callbacks,
      BufferAllocator allocator,
      AtomicLong liveBatches,
      Consumer<Schema> schemaCheck) {
    warmUp();
    this.callbacks = callbacks;
    this.allocator = allocator;
    this.liveBatches = liveBatches;
    this.schemaCheck = schemaCheck;
  }

  /** Loads Arrow's classes, which takes a fifth of a second; the first reader waits for it. */
  public static void warmUp() {
    WARM_UP.await();
  }

  private static void loadArrow() {
    Field field = Field.nullable("a", new ArrowType.Int(Long.SIZE, true));
    Types.getMinorTypeForArrowType(new Schema(List.of(field)).getFields().get(0).getType());
  }

  /**
   * Reads one batch.
   *
   * @param fetch fills the {@code ArrowArrayStream} it is given; false if the engine refused
   * @return the outcome; a batch in it belongs to the caller
   */
  public Outcome read(Predicate<MemorySegment> fetch) {
    MemorySegment stream = ArrowStructs.allocate(STREAM_SIZE);
    if (!fetch.test(stream)) {
      release(stream, STREAM_RELEASE);
      return Outcome.Failed.INSTANCE;
    }
    try {
      Schema known = schema == null ? readSchema(stream) : schema;
      schema = known;
      VectorSchemaRoot root = readBatch(stream, known);
      return root == null ? Outcome.End.INSTANCE : new Outcome.Batch(root);
    } finally {
      release(stream, STREAM_RELEASE);
    }
  }

  private Schema readSchema(MemorySegment stream) {
    MemorySegment struct = ArrowStructs.allocate(SCHEMA_SIZE);
    int errno = callbacks.getSchema(callback(stream, STREAM_GET_SCHEMA), stream, struct);
    if (errno != 0) {
      throw failed(stream, "the schema", errno);
    }
    try {
      Schema read = SchemaImporter.read(struct);
      schemaCheck.accept(read);
      return read;
    } finally {
      release(struct, SCHEMA_RELEASE);
    }
  }

  private @Nullable VectorSchemaRoot readBatch(MemorySegment stream, Schema known) {
    MemorySegment array = ArrowStructs.allocate(ARRAY_SIZE);
    int errno = callbacks.getNext(callback(stream, STREAM_GET_NEXT), stream, array);
    if (errno != 0) {
      throw failed(stream, "a batch", errno);
    }
    if (ArrowStructs.pointer(array, ARRAY_RELEASE) == null) {
      return null;
    }
    try (ImportedBatch batch = new ImportedBatch(callbacks, array, liveBatches)) {
      VectorSchemaRoot root = VectorSchemaRoot.create(known, allocator);
      try {
        new ArrayImporter(batch, allocator).into(root);
        return root;
      } catch (Throwable e) {
        root.close();
        throw e;
      }
    }
  }

  private ClickFrameException failed(MemorySegment stream, String what, int errno) {
    MemorySegment function = ArrowStructs.pointer(stream, STREAM_GET_LAST_ERROR);
    String reason = function == null ? "" : callbacks.getLastError(function, stream);
    return new ClickFrameException(
        ErrorCode.INTERNAL,
        "Cannot take over " + what + " from the engine: " + reason + " (errno " + errno + ").");
  }

  private static MemorySegment callback(MemorySegment struct, long offset) {
    MemorySegment function = ArrowStructs.pointer(struct, offset);
    if (function == null) {
      throw new IllegalStateException("Arrow stream lacks the callback at " + offset);
    }
    return function;
  }

  private void release(MemorySegment struct, long offset) {
    MemorySegment function = ArrowStructs.pointer(struct, offset);
    if (function != null) {
      callbacks.release(function, struct);
    }
  }

  /** What one read gave. */
  public sealed interface Outcome {

    /** A batch, owned by the caller. */
    record Batch(VectorSchemaRoot root) implements Outcome {}

    /** No more batches. */
    enum End implements Outcome {
      INSTANCE
    }

    /** The engine refused; its result handle says why. */
    enum Failed implements Outcome {
      INSTANCE
    }
  }
}
