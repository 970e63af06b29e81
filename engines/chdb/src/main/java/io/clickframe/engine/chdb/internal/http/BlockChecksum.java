package io.clickframe.engine.chdb.internal.http;

import com.clickhouse.data.ClickHouseCityHash;

/** The checksum of ClickHouse's compressed blocks: CityHash 1.0.2, of 128 bits. */
final class BlockChecksum {
  private BlockChecksum() {}

  /** Low and high half. */
  @SuppressWarnings("deprecation") // ClickHouse's own client still takes it from there
  static long[] of(byte[] bytes, int offset, int length) {
    return ClickHouseCityHash.cityHash128(bytes, offset, length);
  }
}
