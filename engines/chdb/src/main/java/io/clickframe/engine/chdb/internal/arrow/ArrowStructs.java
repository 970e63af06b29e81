package io.clickframe.engine.chdb.internal.arrow;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * The three structs of the Arrow C data and stream interfaces, as the specification lays them out
 * on 64-bit platforms:
 *
 * <pre>{@code
 * struct ArrowSchema {
 *    0 const char* format;
 *    8 const char* name;
 *   16 const char* metadata;
 *   24 int64_t flags;
 *   32 int64_t n_children;
 *   40 struct ArrowSchema** children;
 *   48 struct ArrowSchema* dictionary;
 *   56 void (*release)(struct ArrowSchema*);
 *   64 void* private_data;
 * };
 *
 * struct ArrowArray {
 *    0 int64_t length;
 *    8 int64_t null_count;
 *   16 int64_t offset;
 *   24 int64_t n_buffers;
 *   32 int64_t n_children;
 *   40 const void** buffers;
 *   48 struct ArrowArray** children;
 *   56 struct ArrowArray* dictionary;
 *   64 void (*release)(struct ArrowArray*);
 *   72 void* private_data;
 * };
 *
 * struct ArrowArrayStream {
 *    0 int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
 *    8 int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
 *   16 const char* (*get_last_error)(struct ArrowArrayStream*);
 *   24 void (*release)(struct ArrowArrayStream*);
 *   32 void* private_data;
 * };
 * }</pre>
 *
 * <p>A NULL {@code release} marks a released struct; for {@code get_next} it means the end.
 */
final class ArrowStructs {
  static final long SCHEMA_SIZE = 72;
  static final long ARRAY_SIZE = 80;
  static final long STREAM_SIZE = 40;

  static final long SCHEMA_FORMAT = 0;
  static final long SCHEMA_NAME = 8;
  static final long SCHEMA_FLAGS = 24;
  static final long SCHEMA_CHILD_COUNT = 32;
  static final long SCHEMA_CHILDREN = 40;
  static final long SCHEMA_DICTIONARY = 48;
  static final long SCHEMA_RELEASE = 56;

  static final long FLAG_NULLABLE = 2;
  static final long FLAG_MAP_KEYS_SORTED = 4;

  static final long ARRAY_LENGTH = 0;
  static final long ARRAY_NULL_COUNT = 8;
  static final long ARRAY_OFFSET = 16;
  static final long ARRAY_BUFFER_COUNT = 24;
  static final long ARRAY_CHILD_COUNT = 32;
  static final long ARRAY_BUFFERS = 40;
  static final long ARRAY_CHILDREN = 48;
  static final long ARRAY_RELEASE = 64;

  static final long STREAM_GET_SCHEMA = 0;
  static final long STREAM_GET_NEXT = 8;
  static final long STREAM_GET_LAST_ERROR = 16;
  static final long STREAM_RELEASE = 24;

  private ArrowStructs() {}

  /**
   * A zeroed struct that lives as long as it is reachable, so that any thread may release it at any
   * time.
   */
  static MemorySegment allocate(long size) {
    return Arena.ofAuto().allocate(size, Long.BYTES);
  }

  static long number(MemorySegment struct, long offset) {
    return struct.get(JAVA_LONG, offset);
  }

  /** The pointer at {@code offset}, or null for NULL. */
  static @Nullable MemorySegment pointer(MemorySegment struct, long offset) {
    MemorySegment pointer = struct.get(ADDRESS, offset);
    return pointer.address() == 0 ? null : pointer;
  }

  /**
   * Element {@code index} of the pointer array whose address is at {@code offset}; null for NULL.
   */
  static @Nullable MemorySegment element(MemorySegment struct, long offset, long index) {
    MemorySegment array = pointer(struct, offset);
    if (array == null) {
      return null;
    }
    long end = (index + 1) * ADDRESS.byteSize();
    return pointer(array.reinterpret(end), index * ADDRESS.byteSize());
  }

  /** Child {@code index} of a schema or an array. */
  static MemorySegment child(MemorySegment struct, long childrenOffset, long index, long size) {
    MemorySegment child = element(struct, childrenOffset, index);
    if (child == null) {
      throw new IllegalStateException("Arrow struct lacks its child " + index);
    }
    return child.reinterpret(size);
  }

  /** The text that the pointer at {@code offset} points to; empty for NULL. */
  static String text(MemorySegment struct, long offset) {
    MemorySegment pointer = pointer(struct, offset);
    return pointer == null ? "" : pointer.reinterpret(Long.MAX_VALUE).getString(0);
  }
}
