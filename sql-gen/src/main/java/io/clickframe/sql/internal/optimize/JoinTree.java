package io.clickframe.sql.internal.optimize;

/** An order of joins. */
sealed interface JoinTree {
  /** The inputs that are joined: a bit for each of their numbers. */
  int inputs();

  /** The same order of inputs whose numbers are higher by so many. */
  JoinTree shifted(int by);

  /** One input. */
  record Input(int number) implements JoinTree {
    @Override
    public int inputs() {
      return 1 << number;
    }

    @Override
    public Input shifted(int by) {
      return new Input(number + by);
    }
  }

  /**
   * Two sides.
   *
   * @param probe whose rows look for partners
   * @param build whose rows are put into a hash table: the right side
   */
  record Pair(JoinTree probe, JoinTree build) implements JoinTree {
    @Override
    public int inputs() {
      return probe.inputs() | build.inputs();
    }

    @Override
    public Pair shifted(int by) {
      return new Pair(probe.shifted(by), build.shifted(by));
    }
  }
}
