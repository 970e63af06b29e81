package io.clickframe.sql.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectBlockTest {

  /** First cut, second cut, what both together are; each as limit and offset. */
  @ParameterizedTest
  @CsvSource({
    "10, , 3, , 3, ",
    "3, , 10, , 3, ",
    "10, , , 4, 6, 4",
    ", 4, 10, , 10, 4",
    ", 4, , 5, , 9",
    "5, , , 6, 0, 6",
    "20, 10, 10, 5, 10, 15",
    "0, , 5, , 0, ",
    ", 9223372036854775807, , 5, , 9223372036854775807"
  })
  void cutsWhatIsCutAlready(
      @Nullable Long limit1,
      @Nullable Long offset1,
      @Nullable Long limit2,
      @Nullable Long offset2,
      @Nullable Long limit,
      @Nullable Long offset) {
    SelectBlock block = new SelectBlock();
    block.cut(limit1, offset1);
    block.cut(limit2, offset2);
    assertThat(block.limit).isEqualTo(limit);
    assertThat(block.offset).isEqualTo(offset);
  }
}
