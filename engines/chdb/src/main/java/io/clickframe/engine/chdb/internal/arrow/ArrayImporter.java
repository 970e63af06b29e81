package io.clickframe.engine.chdb.internal.arrow;

import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_BUFFERS;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_BUFFER_COUNT;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_CHILDREN;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_CHILD_COUNT;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_LENGTH;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_NULL_COUNT;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_OFFSET;
import static io.clickframe.engine.chdb.internal.arrow.ArrowStructs.ARRAY_SIZE;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BufferLayout;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TypeLayout;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;
import org.apache.arrow.vector.types.UnionMode;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.jspecify.annotations.Nullable;

/**
 * Loads the vectors of a batch from an {@code ArrowArray} without copying values. Only a bitmap
 * whose first bit is not at a byte's start is copied.
 */
final class ArrayImporter {
  private final ImportedBatch batch;
  private final BufferAllocator allocator;

  ArrayImporter(ImportedBatch batch, BufferAllocator allocator) {
    this.batch = batch;
    this.allocator = allocator;
  }

  /** Fills {@code root}, whose schema is the array's. */
  void into(VectorSchemaRoot root) {
    MemorySegment array = batch.array();
    long length = ArrowStructs.number(array, ARRAY_LENGTH);
    long offset = ArrowStructs.number(array, ARRAY_OFFSET);
    List<FieldVector> vectors = root.getFieldVectors();
    requireCount("columns", array, ARRAY_CHILD_COUNT, vectors.size());
    for (int i = 0; i < vectors.size(); i++) {
      load(vectors.get(i), child(array, i), offset, length);
    }
    root.setRowCount(Math.toIntExact(length));
  }

  /**
   * @param parentOffset values to skip because a parent's offset says so
   * @param length values to take
   */
  private void load(FieldVector vector, MemorySegment array, long parentOffset, long length) {
    long offset = Math.addExact(ArrowStructs.number(array, ARRAY_OFFSET), parentOffset);
    ArrowType type = vector.getField().getType();
    List<ArrowBuf> buffers = new ArrayList<>();
    try {
      addBuffers(buffers, type, array, offset, length);
      long nulls = nullCount(type, array, offset, length);
      vector.loadFieldBuffers(new ArrowFieldNode(length, nulls), buffers);
    } finally {
      buffers.forEach(ArrowBuf::close); // the vector holds its own references
    }
    List<FieldVector> children = vector.getChildrenFromFields();
    requireCount("children", array, ARRAY_CHILD_COUNT, children.size());
    for (int i = 0; i < children.size(); i++) {
      MemorySegment child = child(array, i);
      switch (type) {
        case ArrowType.Struct _ -> load(children.get(i), child, offset, length);
        case ArrowType.Union union when union.getMode() == UnionMode.Sparse ->
            load(children.get(i), child, offset, length);
        case ArrowType.FixedSizeList list ->
            load(children.get(i), child, offset * list.getListSize(), length * list.getListSize());
        default -> load(children.get(i), child, 0, ArrowStructs.number(child, ARRAY_LENGTH));
      }
    }
  }

  private void addBuffers(
      List<ArrowBuf> buffers, ArrowType type, MemorySegment array, long offset, long length) {
    List<BufferLayout> layouts = TypeLayout.getTypeLayout(type).getBufferLayouts();
    requireCount("buffers", array, ARRAY_BUFFER_COUNT, layouts.size());
    long dataBytes = -1; // known once the offsets of a variable-width type were seen
    for (int i = 0; i < layouts.size(); i++) {
      MemorySegment address = ArrowStructs.element(array, ARRAY_BUFFERS, i);
      int width = layouts.get(i).getTypeBitWidth();
      if (address == null) {
        buffers.add(allocator.getEmpty());
      } else if (layouts.get(i).getType() == BufferLayout.BufferType.OFFSET
          && !(type instanceof ArrowType.Union)) {
        buffers.add(slice(address, offset, length + 1, width));
        dataBytes = offsetAt(address, offset + length, width);
      } else if (dataBytes >= 0) {
        buffers.add(slice(address, 0, dataBytes, Byte.SIZE));
      } else {
        buffers.add(slice(address, offset, length, width));
      }
    }
  }

  private ArrowBuf slice(MemorySegment address, long offset, long length, int bitWidth) {
    if (length == 0) {
      return allocator.getEmpty();
    }
    long startBit = Math.multiplyExact(offset, bitWidth);
    if (startBit % Byte.SIZE != 0) {
      return BitCopy.of(allocator, address, startBit, length);
    }
    long size = BitCopy.bytes(Math.multiplyExact(length, bitWidth));
    return batch.wrap(allocator, address.address() + startBit / Byte.SIZE, size);
  }

  private static long offsetAt(MemorySegment offsets, long index, int bitWidth) {
    MemorySegment readable = offsets.reinterpret((index + 1) * bitWidth / Byte.SIZE);
    return bitWidth == Integer.SIZE
        ? readable.getAtIndex(java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED, index)
        : readable.getAtIndex(java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED, index);
  }

  /** The interface lets a producer say -1 for "not counted", and a slice has another count. */
  private static long nullCount(ArrowType type, MemorySegment array, long offset, long length) {
    if (type instanceof ArrowType.Null) {
      return length;
    }
    if (type instanceof ArrowType.Union) {
      return 0;
    }
    @Nullable MemorySegment validity = ArrowStructs.element(array, ARRAY_BUFFERS, 0);
    if (validity == null) {
      return 0;
    }
    long counted = ArrowStructs.number(array, ARRAY_NULL_COUNT);
    boolean whole =
        offset == ArrowStructs.number(array, ARRAY_OFFSET)
            && length == ArrowStructs.number(array, ARRAY_LENGTH);
    return counted >= 0 && whole ? counted : BitCopy.zeros(validity, offset, length);
  }

  private static MemorySegment child(MemorySegment array, long index) {
    return ArrowStructs.child(array, ARRAY_CHILDREN, index, ARRAY_SIZE);
  }

  private static void requireCount(String what, MemorySegment array, long field, int expected) {
    long found = ArrowStructs.number(array, field);
    if (found != expected) {
      throw new IllegalStateException(
          "Arrow array has " + found + " " + what + ", its schema says " + expected);
    }
  }
}
