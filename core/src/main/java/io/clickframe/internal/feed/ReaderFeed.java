package io.clickframe.internal.feed;

import io.clickframe.Schema;
import io.clickframe.source.RowReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of readers.
 *
 * @param declared the names of all columns, in order
 * @param factory opens a reader each time
 */
public record ReaderFeed(List<String> declared, RowReader.Factory factory) implements RowFeed {
  public ReaderFeed {
    declared = List.copyOf(declared);
  }

  @Override
  public void write(Schema columns, ByteSink sink) throws Exception {
    EncodingBlock block = new EncodingBlock(declared, columns, sink);
    RowReader.Request request = new RowReader.Request(columns, EncodingBlock.ROWS);
    RowReader reader = factory.open(request);
    if (reader == null) {
      throw new NullPointerException("the factory of the reader gave null");
    }
    Throwable failure = null;
    try {
      do {
        reader.read(block);
      } while (block.next());
    } catch (Throwable e) {
      failure = e;
      throw e;
    } finally {
      close(reader, failure);
    }
  }

  private static void close(RowReader reader, @Nullable Throwable failure) throws Exception {
    Thread.interrupted(); // that was for reading
    try {
      reader.close();
    } catch (Exception e) {
      if (failure == null) {
        throw e;
      }
      failure.addSuppressed(e);
    }
  }
}
