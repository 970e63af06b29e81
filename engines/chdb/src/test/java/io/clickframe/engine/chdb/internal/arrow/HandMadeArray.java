package io.clickframe.engine.chdb.internal.arrow;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.clickframe.engine.chdb.internal.ffi.ArrowCallbacks;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Structs of the Arrow C interfaces as another producer might fill them. */
final class HandMadeArray {
  private static final Arena ARENA = Arena.ofAuto();
  static final MemorySegment CALLBACK = MemorySegment.ofAddress(0x10);

  private HandMadeArray() {}

  static MemorySegment schema(String format, String name, long flags, MemorySegment... children) {
    MemorySegment struct = ARENA.allocate(ArrowStructs.SCHEMA_SIZE, 8);
    struct.set(ADDRESS, ArrowStructs.SCHEMA_FORMAT, ARENA.allocateFrom(format));
    struct.set(ADDRESS, ArrowStructs.SCHEMA_NAME, ARENA.allocateFrom(name));
    struct.set(JAVA_LONG, ArrowStructs.SCHEMA_FLAGS, flags);
    struct.set(JAVA_LONG, ArrowStructs.SCHEMA_CHILD_COUNT, children.length);
    struct.set(ADDRESS, ArrowStructs.SCHEMA_CHILDREN, pointers(Arrays.asList(children)));
    struct.set(ADDRESS, ArrowStructs.SCHEMA_RELEASE, CALLBACK);
    return struct;
  }

  static MemorySegment array(
      long length,
      long nulls,
      long offset,
      List<@Nullable MemorySegment> buffers,
      MemorySegment... children) {
    MemorySegment struct = ARENA.allocate(ArrowStructs.ARRAY_SIZE, 8);
    struct.set(JAVA_LONG, ArrowStructs.ARRAY_LENGTH, length);
    struct.set(JAVA_LONG, ArrowStructs.ARRAY_NULL_COUNT, nulls);
    struct.set(JAVA_LONG, ArrowStructs.ARRAY_OFFSET, offset);
    struct.set(JAVA_LONG, ArrowStructs.ARRAY_BUFFER_COUNT, buffers.size());
    struct.set(JAVA_LONG, ArrowStructs.ARRAY_CHILD_COUNT, children.length);
    struct.set(ADDRESS, ArrowStructs.ARRAY_BUFFERS, pointers(buffers));
    struct.set(ADDRESS, ArrowStructs.ARRAY_CHILDREN, pointers(Arrays.asList(children)));
    struct.set(ADDRESS, ArrowStructs.ARRAY_RELEASE, CALLBACK);
    return struct;
  }

  static MemorySegment ints(int... values) {
    return ARENA.allocateFrom(JAVA_INT, values);
  }

  static MemorySegment bits(int... bytes) {
    MemorySegment segment = ARENA.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      segment.set(JAVA_BYTE, i, (byte) bytes[i]);
    }
    return segment;
  }

  static MemorySegment text(String value) {
    return ARENA.allocateFrom(value);
  }

  private static MemorySegment pointers(List<@Nullable MemorySegment> targets) {
    MemorySegment array = ARENA.allocate(ADDRESS, Math.max(1, targets.size()));
    for (int i = 0; i < targets.size(); i++) {
      MemorySegment target = targets.get(i);
      array.setAtIndex(ADDRESS, i, target == null ? MemorySegment.NULL : target);
    }
    return array;
  }

  /** A stream of one batch; counts how often its structs are released, as C would do it. */
  static final class Producer implements ArrowCallbacks {
    private final MemorySegment schema;
    private final MemorySegment array;
    int arrayReleases;
    int streamReleases;
    int schemaReleases;

    Producer(MemorySegment schema, MemorySegment array) {
      this.schema = schema;
      this.array = array;
    }

    boolean fill(MemorySegment stream) {
      for (long at = 0; at <= ArrowStructs.STREAM_RELEASE; at += ADDRESS.byteSize()) {
        stream.set(ADDRESS, at, CALLBACK);
      }
      return true;
    }

    @Override
    public int getSchema(MemorySegment function, MemorySegment stream, MemorySegment out) {
      out.copyFrom(schema);
      return 0;
    }

    @Override
    public int getNext(MemorySegment function, MemorySegment stream, MemorySegment out) {
      out.copyFrom(array);
      return 0;
    }

    @Override
    public String getLastError(MemorySegment function, MemorySegment stream) {
      return "none";
    }

    @Override
    public void release(MemorySegment function, MemorySegment struct) {
      if (struct.byteSize() == ArrowStructs.ARRAY_SIZE) {
        arrayReleases++;
      } else if (struct.byteSize() == ArrowStructs.SCHEMA_SIZE) {
        schemaReleases++;
      } else {
        streamReleases++;
      }
    }
  }
}
