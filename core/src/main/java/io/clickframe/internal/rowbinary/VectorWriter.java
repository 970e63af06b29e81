package io.clickframe.internal.rowbinary;

/** Writes the values of one Arrow vector as RowBinary, without Java objects between. */
@FunctionalInterface
interface VectorWriter {
  /** Writes the value of a row, or of a place in a list's data. */
  void write(int row, BinaryOutput out);
}
