package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.step.Aggregation;
import io.clickframe.testkit.chain.step.Around;
import io.clickframe.testkit.chain.step.Frame;
import io.clickframe.testkit.chain.step.Key;
import io.clickframe.testkit.chain.step.Qualify;
import io.clickframe.testkit.chain.step.Step;
import io.clickframe.testkit.chain.step.WindowFunctions;
import io.clickframe.testkit.chain.step.WindowItem;
import io.clickframe.testkit.chain.step.Windows;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Window functions by chance. */
final class WindowDraw {
  private final Draw draw;
  private final Shape shape;

  WindowDraw(Draw draw, Shape shape) {
    this.draw = draw;
    this.shape = shape;
  }

  /** Any step; it may turn out not to fit. */
  Step any() {
    if (draw.chance(35)) {
      return new Qualify(item(), draw.of(List.of(Relation.values())), draw.below(4));
    }
    List<WindowItem> items = new ArrayList<>();
    for (int i = 0; i <= draw.below(2); i++) {
      items.add(item());
    }
    return new Windows(items);
  }

  private WindowItem item() {
    ColumnTerm argument = new ColumnTerm(draw.column(shape, column -> true));
    List<String> partition = draw.chance(60) ? List.copyOf(draw.some(shape.names(), 2)) : List.of();
    if (draw.chance(50)) {
      return aggregate(argument, partition);
    }
    WindowFunctions function = draw.of(List.of(WindowFunctions.values()));
    List<String> names =
        function.byPeers() && draw.chance(60)
            ? draw.some(shape.names(), 2)
            : draw.shuffled(shape.names());
    Frame frame = function.framed() && draw.chance(60) ? rows() : null;
    return new WindowItem(
        function, null, argument, new Around(partition, keys(names), frame), draw.fresh());
  }

  private WindowItem aggregate(ColumnTerm argument, List<String> partition) {
    Aggregation aggregation = draw.of(List.of(Aggregation.values()));
    List<Key> order = List.of();
    Frame frame = null;
    if (draw.chance(35)) {
      order = keys(draw.some(shape.names(), 2));
    } else if (draw.chance(60)) {
      order = keys(draw.shuffled(shape.names()));
      frame = rows();
    } else if (draw.chance(70)) {
      String name = draw.column(shape, column -> column.type().kind().integer()).name();
      order = keys(List.of(name));
      frame = frame(false);
    }
    return new WindowItem(
        null, aggregation, argument, new Around(partition, order, frame), draw.fresh());
  }

  private @Nullable Frame rows() {
    return frame(true);
  }

  private Frame frame(boolean rows) {
    Integer from = draw.chance(25) ? null : draw.below(5) - 3;
    Integer to = draw.chance(25) ? null : (from == null ? -2 : from) + draw.below(4);
    return new Frame(rows, from, to);
  }

  private List<Key> keys(List<String> names) {
    return names.stream().map(name -> new Key(name, draw.chance(40))).toList();
  }
}
