package io.clickframe.result;

import io.clickframe.error.UnknownColumnException;
import io.clickframe.internal.text.CellText;
import io.clickframe.type.ClickHouseType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a batch: a light view, valid as long as the batch. Columns are named, or counted from
 * 0.
 *
 * <p>The package's table says which Java class {@link #get(String)} gives. A typed getter gives
 * exactly the value or throws: {@link io.clickframe.error.ValueException} if the value is of
 * another type or out of range, or if it is NULL and the getter returns a primitive; {@link
 * io.clickframe.error.UnsupportedTypeException} if the type has no Java form. An unknown name
 * throws {@link UnknownColumnException}, an index without a column {@link
 * IndexOutOfBoundsException}, any reading after the batch was closed {@link
 * io.clickframe.error.StaleObjectException}. Equality is that of objects, not of values.
 */
public final class Row {
  private final Batch batch;
  private final int index;

  Row(Batch batch, int index) {
    this.batch = batch;
    this.index = index;
  }

  /** Whether the value is NULL. */
  public boolean isNull(String column) {
    return isNull(batch.position(column));
  }

  /** Whether the value is NULL. */
  public boolean isNull(int column) {
    return batch.column(column).isNull(index);
  }

  /** The value, or null for NULL. */
  public @Nullable Object get(String column) {
    return get(batch.position(column));
  }

  /** The value, or null for NULL. */
  public @Nullable Object get(int column) {
    return batch.column(column).get(index);
  }

  /** The type of the value; see {@link ColumnReader#typeOf}. */
  public ClickHouseType typeOf(String column) {
    return typeOf(batch.position(column));
  }

  /** The type of the value; see {@link ColumnReader#typeOf}. */
  public ClickHouseType typeOf(int column) {
    return batch.column(column).typeOf(index);
  }

  /** The truth value; of a UInt8, which is what comparisons give, 0 and 1 count too. */
  public boolean getBoolean(String column) {
    return getBoolean(batch.position(column));
  }

  /** As {@link #getBoolean(String)}. */
  public boolean getBoolean(int column) {
    return batch.column(column).getBoolean(index);
  }

  /** The whole number, if it fits an int. */
  public int getInt(String column) {
    return getInt(batch.position(column));
  }

  /** As {@link #getInt(String)}. */
  public int getInt(int column) {
    return batch.column(column).getInt(index);
  }

  /** The whole number, if it fits a long. */
  public long getLong(String column) {
    return getLong(batch.position(column));
  }

  /** As {@link #getLong(String)}. */
  public long getLong(int column) {
    return batch.column(column).getLong(index);
  }

  /** The floating-point number, or a whole number that a double holds exactly. */
  public double getDouble(String column) {
    return getDouble(batch.position(column));
  }

  /** As {@link #getDouble(String)}. */
  public double getDouble(int column) {
    return batch.column(column).getDouble(index);
  }

  /** The whole number of any size, or null for NULL. */
  public @Nullable BigInteger getBigInteger(String column) {
    return getBigInteger(batch.position(column));
  }

  /** As {@link #getBigInteger(String)}. */
  public @Nullable BigInteger getBigInteger(int column) {
    return Getters.toBigInteger(batch.column(column), index);
  }

  /** The decimal with its type's scale, or a whole number; or null for NULL. */
  public @Nullable BigDecimal getBigDecimal(String column) {
    return getBigDecimal(batch.position(column));
  }

  /** As {@link #getBigDecimal(String)}. */
  public @Nullable BigDecimal getBigDecimal(int column) {
    return Getters.toBigDecimal(batch.column(column), index);
  }

  /**
   * The text or the enum's name, or null for NULL. Bytes that are not UTF-8 read as U+FFFD; zero
   * bytes that fill up a FixedString are left off. {@link #getBytes} gives all as they are.
   */
  public @Nullable String getString(String column) {
    return getString(batch.position(column));
  }

  /** As {@link #getString(String)}. */
  public @Nullable String getString(int column) {
    return Getters.object(batch.column(column), index, String.class);
  }

  /** The exact bytes of a String or FixedString, or null for NULL. */
  public byte @Nullable [] getBytes(String column) {
    return getBytes(batch.position(column));
  }

  /** As {@link #getBytes(String)}. */
  public byte @Nullable [] getBytes(int column) {
    return batch.column(column).bytes(index);
  }

  /** The day, or null for NULL. */
  public @Nullable LocalDate getLocalDate(String column) {
    return getLocalDate(batch.position(column));
  }

  /** As {@link #getLocalDate(String)}. */
  public @Nullable LocalDate getLocalDate(int column) {
    return Getters.object(batch.column(column), index, LocalDate.class);
  }

  /** The point in time of a DateTime or DateTime64, or null for NULL. */
  public @Nullable Instant getInstant(String column) {
    return getInstant(batch.position(column));
  }

  /** As {@link #getInstant(String)}. */
  public @Nullable Instant getInstant(int column) {
    return Getters.object(batch.column(column), index, Instant.class);
  }

  /** The length of a Time or Time64, or null for NULL. */
  public @Nullable Duration getDuration(String column) {
    return getDuration(batch.position(column));
  }

  /** As {@link #getDuration(String)}. */
  public @Nullable Duration getDuration(int column) {
    return Getters.object(batch.column(column), index, Duration.class);
  }

  /** The UUID, or null for NULL. */
  public @Nullable UUID getUuid(String column) {
    return getUuid(batch.position(column));
  }

  /** As {@link #getUuid(String)}. */
  public @Nullable UUID getUuid(int column) {
    return Getters.object(batch.column(column), index, UUID.class);
  }

  /** The network address, or null for NULL. */
  public @Nullable InetAddress getInetAddress(String column) {
    return getInetAddress(batch.position(column));
  }

  /** As {@link #getInetAddress(String)}. */
  public @Nullable InetAddress getInetAddress(int column) {
    return Getters.object(batch.column(column), index, InetAddress.class);
  }

  /**
   * The elements of an array or a tuple without names, unmodifiable, each possibly null; or null
   * for NULL.
   */
  public @Nullable List<?> getList(String column) {
    return getList(batch.position(column));
  }

  /** As {@link #getList(String)}. */
  public @Nullable List<?> getList(int column) {
    return Getters.object(batch.column(column), index, List.class);
  }

  /** The entries of a map or a tuple with names, unmodifiable, in order; or null for NULL. */
  public @Nullable Map<?, ?> getMap(String column) {
    return getMap(batch.position(column));
  }

  /** As {@link #getMap(String)}. */
  public @Nullable Map<?, ?> getMap(int column) {
    return Getters.object(batch.column(column), index, Map.class);
  }

  /** The names and values, for people: {@code {id=1, name=NULL}}. */
  @Override
  public String toString() {
    return IntStream.range(0, batch.schema().columns().size())
        .mapToObj(i -> batch.column(i).name() + "=" + CellText.of(get(i)))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
