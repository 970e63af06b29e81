package io.clickframe.engine.chdb.internal.ffi;

/** What a statement does to what outlives it, as the engine's parser sees it. */
public enum StatementClass {
  /** It leaves no trace. */
  READ_ONLY,
  /** It changes a database. */
  MUTATING,
  /** It changes what is outside of databases. */
  MUTATING_GLOBAL,
  /** It changes the session, or something that is not the engine's. */
  CONTROL,
  /** It does not parse, or is of a kind that this version does not know. */
  UNKNOWN
}
