package io.clickframe.testkit.chain;

import io.clickframe.testkit.chain.step.Aggregate;
import io.clickframe.testkit.chain.step.Aggregation;
import io.clickframe.testkit.chain.step.Assign;
import io.clickframe.testkit.chain.step.Choose;
import io.clickframe.testkit.chain.step.Choosing;
import io.clickframe.testkit.chain.step.Distinct;
import io.clickframe.testkit.chain.step.Drop;
import io.clickframe.testkit.chain.step.Filter;
import io.clickframe.testkit.chain.step.Group;
import io.clickframe.testkit.chain.step.Key;
import io.clickframe.testkit.chain.step.Limit;
import io.clickframe.testkit.chain.step.Relocate;
import io.clickframe.testkit.chain.step.Rename;
import io.clickframe.testkit.chain.step.Select;
import io.clickframe.testkit.chain.step.Sort;
import io.clickframe.testkit.chain.step.Step;
import io.clickframe.testkit.chain.table.Column;
import io.clickframe.testkit.chain.table.Shape;
import io.clickframe.testkit.chain.term.ColumnTerm;
import io.clickframe.testkit.chain.term.Item;
import io.clickframe.testkit.chain.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Steps by chance. */
final class StepDraw {
  private final Draw draw;
  private final Shape shape;
  private final TermDraw terms;
  private final JoinDraw joins;
  private final WindowDraw windows;
  private final ShapeDraw shapes;

  StepDraw(Draw draw, Shape shape) {
    this.draw = draw;
    this.shape = shape;
    this.terms = new TermDraw(draw, shape);
    this.joins = new JoinDraw(draw, shape, terms);
    this.windows = new WindowDraw(draw, shape);
    this.shapes = new ShapeDraw(draw, shape, terms, this::group, () -> new Sort(keys(), 0, null));
  }

  /** Any step; it may turn out not to fit. */
  Step any() {
    return draw.from(
        List.<Supplier<Step>>of(
            this::select,
            this::assign,
            this::assign,
            this::assign,
            () -> new Filter(terms.condition()),
            () -> new Filter(terms.condition()),
            this::rename,
            () -> new Drop(draw.some(shape.names(), 2)),
            this::sort,
            this::sort,
            () -> new Limit(draw.below(5), draw.below(30)),
            Distinct::new,
            this::group,
            this::group,
            joins::any,
            joins::any,
            joins::any,
            joins::any,
            windows::any,
            windows::any,
            shapes::any,
            shapes::any,
            shapes::any,
            shapes::any,
            shapes::any,
            this::elsewhere));
  }

  /** A few columns as they are. */
  Select few() {
    return new Select(plain(draw.some(shape.columns(), 6)));
  }

  private Step select() {
    List<Item> items = new ArrayList<>(plain(draw.some(shape.columns(), 6)));
    if (draw.chance(60)) {
      Item replaced = draw.of(items);
      items.set(items.indexOf(replaced), new Item(terms.any(), replaced.name()));
    }
    return new Select(items);
  }

  private Step assign() {
    List<Item> items = new ArrayList<>();
    for (String name : names(1 + draw.below(2))) {
      items.add(new Item(terms.any(), name));
    }
    return new Assign(items);
  }

  private Step rename() {
    List<String> from = draw.some(shape.names(), 3);
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < from.size(); i++) {
      boolean swap = from.size() > 1 && draw.chance(80);
      names.put(from.get(i), swap ? from.get((i + 1) % from.size()) : draw.name());
    }
    return new Rename(names);
  }

  private Step elsewhere() {
    List<String> names = draw.some(shape.names(), 3);
    if (draw.chance(50)) {
      String anchor = draw.chance(60) ? draw.of(shape.names()) : null;
      return new Relocate(names, draw.chance(50), anchor);
    }
    return new Choose(
        draw.of(List.of(Choosing.values())),
        draw.of(List.of("u", "i", "s", "n", "1", "y")),
        draw.chance(50));
  }

  private Step sort() {
    return new Sort(
        keys(), draw.chance(30) ? draw.below(6) : 0, draw.chance(60) ? draw.below(40) : null);
  }

  private List<Key> keys() {
    return draw.shuffled(shape.names()).stream()
        .map(name -> new Key(name, draw.chance(50)))
        .toList();
  }

  private Group group() {
    List<Item> keys = new ArrayList<>();
    if (draw.chance(85)) {
      keys.addAll(plain(draw.some(shape.columns(), 2)));
      if (draw.chance(30)) {
        keys.set(0, new Item(terms.any(), keys.getFirst().name()));
      }
    }
    Set<String> names = new LinkedHashSet<>();
    keys.forEach(key -> names.add(key.name()));
    List<Aggregate> aggregates = new ArrayList<>();
    for (int i = 0; i <= draw.below(3); i++) {
      Term argument = draw.chance(70) ? terms.column(column -> true) : terms.any();
      String own = argument instanceof ColumnTerm term ? term.column().name() : draw.name();
      String name = draw.chance(50) && !names.contains(own) ? own : draw.fresh();
      names.add(name);
      boolean distinct = draw.chance(15);
      Term filter = draw.chance(25) ? terms.condition() : null;
      Aggregation function = draw.of(List.of(Aggregation.values()));
      aggregates.add(new Aggregate(function, argument, name, distinct, filter));
    }
    return new Group(keys, aggregates);
  }

  private Set<String> names(int count) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      names.add(draw.chance(50) ? draw.name() : draw.of(shape.names()));
    }
    return names;
  }

  private static List<Item> plain(List<Column> columns) {
    return columns.stream().map(column -> new Item(new ColumnTerm(column), column.name())).toList();
  }
}
