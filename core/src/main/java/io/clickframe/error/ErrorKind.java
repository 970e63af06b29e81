package io.clickframe.error;

/** Who has to act on an error. */
public enum ErrorKind {
  /** The chain, the SQL or the options are wrong: the caller changes them. */
  USER,
  /** Something outside the program failed: a file, a network, a database, the machine. */
  EXTERNAL,
  /** A limit that was set on the query was reached. */
  RESOURCES,
  /** ClickFrame itself is wrong: please report it. */
  INTERNAL
}
