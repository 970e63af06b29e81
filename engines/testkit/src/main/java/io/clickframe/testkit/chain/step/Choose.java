package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.JavaText;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a choice, or all others. */
public record Choose(Choosing choice, String text, boolean others) implements Step {
  @Override
  public Shape after(Shape before) {
    return chosen(before).after(before);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return others ? input.drop(choice.selector(text)) : input.select(choice.selector(text));
  }

  @Override
  public Table on(Table input) {
    return chosen(input.shape()).on(input);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return chosen(before).duckDb(input, before);
  }

  private Select chosen(Shape shape) {
    Shape.check(shape.columns().stream().anyMatch(it -> choice.has(it, text)), "Nothing chosen");
    Select select =
        Select.plain(
            shape.columns().stream().filter(it -> choice.has(it, text) != others).toList());
    Shape.check(!select.items().isEmpty(), "Nothing left");
    return select;
  }

  @Override
  public String toString() {
    return JavaText.call(others ? "drop" : "select", choice.call(text));
  }
}
