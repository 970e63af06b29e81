package io.clickframe.testing;

import io.clickframe.Schema;
import io.clickframe.result.Batch;
import io.clickframe.type.ClickHouseType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Arrow memory for one test: closes what was kept; anything else still held fails the test. */
public final class TestMemory implements AfterEachCallback {
  private final BufferAllocator allocator = new RootAllocator();
  private final List<AutoCloseable> kept = new ArrayList<>();

  public BufferAllocator allocator() {
    return allocator;
  }

  /** Closes the thing after the test. */
  public <T extends AutoCloseable> T keep(T thing) {
    kept.add(thing);
    return thing;
  }

  /** A batch that is closed after the test; vectors in the order of the types. */
  public Batch batch(List<String> namesAndTypes, FieldVector... vectors) {
    return keep(Batch.of(schema(namesAndTypes.toArray(String[]::new)), root(vectors)));
  }

  /** Vectors as one batch of rows. */
  public static VectorSchemaRoot root(FieldVector... vectors) {
    return new VectorSchemaRoot(Arrays.asList(vectors));
  }

  /** A schema from names and types in turn. */
  public static Schema schema(String... namesAndTypes) {
    List<Schema.Column> columns = new ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      columns.add(new Schema.Column(namesAndTypes[i], ClickHouseType.parse(namesAndTypes[i + 1])));
    }
    return new Schema(columns);
  }

  /** A vector of whole numbers in this test's memory. */
  public BigIntVector longs(@Nullable Long... values) {
    return longs(allocator, values);
  }

  public static BigIntVector longs(BufferAllocator allocator, @Nullable Long... values) {
    BigIntVector vector = new BigIntVector("longs", allocator);
    vector.allocateNew(values.length);
    for (int i = 0; i < values.length; i++) {
      Long value = values[i];
      if (value == null) {
        vector.setNull(i);
      } else {
        vector.set(i, value);
      }
    }
    vector.setValueCount(values.length);
    return vector;
  }

  /** A vector of texts in this test's memory. */
  public VarCharVector texts(@Nullable String... values) {
    VarCharVector vector = new VarCharVector("texts", allocator);
    vector.allocateNew();
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      if (value == null) {
        vector.setNull(i);
      } else {
        vector.setSafe(i, value.getBytes(StandardCharsets.UTF_8));
      }
    }
    vector.setValueCount(values.length);
    return vector;
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (AutoCloseable thing : kept.reversed()) {
      thing.close();
    }
    allocator.close();
  }
}
