package io.clickframe.internal.feed;

import io.clickframe.Schema;
import io.clickframe.error.SchemaDriftException;
import io.clickframe.internal.rowbinary.ArrowRows;
import io.clickframe.internal.rowbinary.BatchChunks;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * The rows of Arrow batches.
 *
 * @param fields the columns that every batch has
 * @param batches gives the batches, anew each time
 */
public record ArrowFeed(List<Field> fields, Batches batches) implements RowFeed {
  public ArrowFeed {
    fields = List.copyOf(fields);
    Objects.requireNonNull(batches, "batches is null");
  }

  /** Arrow batches that can be had as often as somebody reads them. */
  @FunctionalInterface
  public interface Batches {

    /**
     * Hands over all batches, in order; each is read before this goes on.
     *
     * @throws Exception if they cannot be had
     */
    void forEach(Consumer<VectorSchemaRoot> action) throws Exception;
  }

  @Override
  public void write(Schema columns, ByteSink sink) throws Exception {
    batches.forEach(batch -> {
      if (!batch.getSchema().getFields().equals(fields)) {
        throw new SchemaDriftException(
            "An Arrow batch has the columns %s, expected %s as declared"
                .formatted(batch.getSchema().getFields(), fields));
      }
      sink.acceptAll(ArrowRows.chunks(batch, columns, BatchChunks.CHUNK_BYTES));
    });
  }
}
