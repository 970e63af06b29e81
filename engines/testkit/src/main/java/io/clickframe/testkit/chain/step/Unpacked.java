package io.clickframe.testkit.chain.step;

import io.clickframe.DataStore;
import io.clickframe.Expressions;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.table.Source;
import io.clickframe.testkit.chain.table.Table;
import io.clickframe.testkit.chain.term.Item;
import io.clickframe.testkit.chain.term.JavaText;
import io.clickframe.testkit.chain.term.Term;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All columns, and two values that were put into a tuple and taken out again. */
public record Unpacked(String name, Term first, Term second) implements Step {
  @Override
  public Shape after(Shape before) {
    before.names().forEach(each -> Shape.check(!each.equals(name), "Replaces a column"));
    return copies().after(before);
  }

  @Override
  public DataStore on(DataStore input, Function<Source, DataStore> stores) {
    return input
        .assign(
            Expressions.fn("tuple", first.expression(), second.expression()).cast(type()).as(name))
        .unpack(name, "{column}_{field}");
  }

  @Override
  public Table on(Table input) {
    return copies().on(input);
  }

  @Override
  public @Nullable String duckDb(String input, Shape before) {
    return copies().duckDb(input, before);
  }

  private String type() {
    return "Tuple(a " + first.type() + ", `b c` " + second.type() + ")";
  }

  private Assign copies() {
    return new Assign(List.of(new Item(first, name + "_a"), new Item(second, name + "_b c")));
  }

  @Override
  public String toString() {
    return "assign("
        + JavaText.call("fn", JavaText.of("tuple"), first, second)
        + "."
        + JavaText.call("cast", JavaText.of(type()))
        + ".as("
        + JavaText.of(name)
        + "))."
        + JavaText.call("unpack", JavaText.of(name), JavaText.of("{column}_{field}"));
  }
}
