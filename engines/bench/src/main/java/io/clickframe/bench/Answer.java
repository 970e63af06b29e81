package io.clickframe.bench;

import io.clickframe.DataContext;
import io.clickframe.DataStore;
import io.clickframe.result.Batch;
import io.clickframe.result.Batches;
import io.clickframe.result.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one result, to be compared with another engine's. Results of up to {@value #KEPT}
 * rows are compared row by row; of larger ones the number of rows and sums are: of a hash of each
 * row's exact values, and of each other number, weighted by that hash and in {@value #BUCKETS} sums
 * by it, so that one wrong value and values that change rows are noticed. Not thread-safe.
 */
final class Answer {
  private static final int KEPT = 100_000;
  private static final int BUCKETS = 1 << 14;

  private final List<List<@Nullable Object>> kept = new ArrayList<>();
  private final List<Sums> sums = new ArrayList<>();
  private long count;
  private long hash;

  /** Sums of weighted numbers, and how much was added up; a row's hash says to which. */
  private static final class Sums {
    private final double[] values = new double[BUCKETS];
    private final double[] sizes = new double[BUCKETS];

    void add(int bucket, double term) {
      values[bucket] += term;
      sizes[bucket] += Math.abs(term);
    }

    boolean same(Sums other) {
      return IntStream.range(0, BUCKETS)
          .allMatch(i -> Cells.near(values[i], other.values[i], sizes[i]));
    }
  }

  /** Runs a chain and keeps its rows. */
  static Answer of(DataStore chain, DataContext context) {
    Answer answer = new Answer();
    try (Batches batches = chain.batches(context)) {
      int columns = batches.schema().columns().size();
      for (Batch batch : batches) {
        try (batch) {
          for (Row row : batch.rows()) {
            List<@Nullable Object> values = new ArrayList<>(columns);
            for (int i = 0; i < columns; i++) {
              values.add(row.get(i));
            }
            answer.add(values);
          }
        }
      }
    }
    return answer;
  }

  /** Adds a row as an engine's Java values. */
  void add(List<@Nullable Object> values) {
    List<@Nullable Object> row = new ArrayList<>(values.size());
    long exact = 17;
    for (Object value : values) {
      Object cell = Cells.of(value);
      row.add(cell);
      exact = cell instanceof Double ? exact : mixed(exact, cell == null ? 0 : cell.hashCode());
    }
    double weight = 1 + (exact >>> 11) / (double) (1L << 53);
    for (int i = 0; i < row.size(); i++) {
      if (sums.size() <= i) {
        sums.add(new Sums());
      }
      if (row.get(i) instanceof Double number) {
        sums.get(i).add((int) (exact & (BUCKETS - 1)), number * weight);
      }
    }
    hash += exact;
    count++;
    if (kept.size() < KEPT) {
      kept.add(row);
    }
  }

  long count() {
    return count;
  }

  /**
   * Compares.
   *
   * @param ordered whether the rows' order is part of the answer
   * @throws IllegalStateException if the answers differ
   */
  void requireSame(Answer other, boolean ordered) {
    if (count != other.count) {
      throw new IllegalStateException(count + " rows beside " + other.count);
    }
    if (count > KEPT) {
      requireSameSums(other);
      return;
    }
    List<List<@Nullable Object>> rows = ordered ? kept : sorted(kept, other.kept);
    List<List<@Nullable Object>> others = ordered ? other.kept : sorted(other.kept, kept);
    for (int i = 0; i < rows.size(); i++) {
      if (!same(rows.get(i), others.get(i))) {
        throw new IllegalStateException(
            "row " + (i + 1) + " is " + rows.get(i) + " beside " + others.get(i));
      }
    }
  }

  private void requireSameSums(Answer other) {
    boolean same = hash == other.hash && sums.size() == other.sums.size();
    for (int i = 0; same && i < sums.size(); i++) {
      same = sums.get(i).same(other.sums.get(i));
    }
    if (!same) {
      throw new IllegalStateException(
          count
              + " rows on both sides, but with different values; the first is "
              + kept.getFirst()
              + " beside "
              + other.kept.getFirst());
    }
  }

  private static boolean same(List<@Nullable Object> row, List<@Nullable Object> other) {
    boolean same = row.size() == other.size();
    for (int i = 0; same && i < row.size(); i++) {
      same = Cells.same(row.get(i), other.get(i));
    }
    return same;
  }

  /** Rows by what is exact on both sides, then by the other numbers. */
  private static List<List<@Nullable Object>> sorted(
      List<List<@Nullable Object>> rows, List<List<@Nullable Object>> others) {
    int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
    Comparator<List<@Nullable Object>> order = (_, _) -> 0;
    for (boolean exact : new boolean[] {true, false}) {
      for (int i = 0; i < columns; i++) {
        if (exact != (isNear(rows, i) || isNear(others, i))) {
          int column = i;
          order = order.thenComparing((a, b) -> compare(a.get(column), b.get(column)));
        }
      }
    }
    return rows.stream().sorted(order).toList();
  }

  private static boolean isNear(List<List<@Nullable Object>> rows, int column) {
    return rows.stream().anyMatch(row -> column < row.size() && row.get(column) instanceof Double);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compare(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return one.getClass() == other.getClass()
        ? ((Comparable) one).compareTo(other)
        : one.getClass().getName().compareTo(other.getClass().getName());
  }

  private static long mixed(long hash, long value) {
    long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
