package io.clickframe.engine.chdb;

import io.clickframe.DataContext;
import io.clickframe.DataObject;
import io.clickframe.DataStore;
import io.clickframe.JobScope;
import io.clickframe.lifecycle.CreateMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Makes and drops tables on a persistent storage until it is killed. Says of each lasting table
 * what it is about to do ({@code try name rows}) and that it has done it ({@code done name rows});
 * no rows means that there is no table.
 */
final class CrashingProgram {
  private static final int NAMES = 3;

  private CrashingProgram() {}

  /** Arguments: the storage, a file with a column {@code id}, a seed. */
  public static void main(String[] arguments) {
    Random random = new Random(Long.parseLong(arguments[2]));
    try (DataContext context = DataContext.open(Path.of(arguments[0]))) {
      Map<String, Integer> rows = new HashMap<>();
      context
          .catalog()
          .list()
          .forEach(object -> rows.put(object.name(), (int) object.rows().getAsLong()));
      DataStore ids = DataStore.file(arguments[1]);
      System.out.println("ready");
      while (true) {
        step(context, ids, rows, random);
      }
    }
  }

  private static void step(
      DataContext context, DataStore ids, Map<String, Integer> rows, Random random) {
    String name = "base_" + random.nextInt(NAMES);
    int size = 1 + random.nextInt(50_000);
    DataStore some = ids.filter("id < " + size);
    int before = rows.getOrDefault(name, 0);
    switch (random.nextInt(5)) {
      case 0 -> {
        say("try", name, before + size);
        context.catalog().create(name, some, CreateMode.APPEND).close();
        rows.put(name, before + size);
        say("done", name, before + size);
      }
      case 1 -> {
        say("try", name, size);
        context.catalog().create(name, some, CreateMode.REPLACE).close();
        rows.put(name, size);
        say("done", name, size);
      }
      case 2 -> {
        if (before > 0) {
          say("try", name, 0);
          context.catalog().drop(name);
          rows.remove(name);
          say("done", name, 0);
        }
      }
      case 3 -> {
        try (JobScope job = context.job("crashing")) {
          job.materialize(some, "stage").close();
          some.materialize(job.context(), "scratch");
        }
      }
      default -> {
        DataObject kept = some.materialize(context, "kept_open");
        some.materialize(context, "closed").close();
        if (random.nextBoolean()) {
          kept.close();
        }
      }
    }
  }

  private static void say(String what, String name, int rows) {
    System.out.println(what + " " + name + " " + rows);
    System.out.flush();
  }
}
