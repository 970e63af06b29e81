package io.clickframe.engine.chdb.internal.http;

import io.clickframe.engine.chdb.internal.DirectConnection;
import io.clickframe.engine.chdb.internal.DirectQuery;
import io.clickframe.engine.chdb.internal.DirectStatement;

/**
 * One statement about to run.
 *
 * @param request what is asked for
 * @param lease its connection
 * @param applied sets what the request sets
 * @param running by which it is stopped
 * @param output where the result goes
 * @param progress what it has done
 */
record Run(
    StatementRequest request,
    Lease lease,
    AppliedSettings applied,
    DirectStatement running,
    ResultOutput output,
    Progress progress) {

  DirectConnection connection() {
    return lease.connection();
  }

  /** A text with the request's bound values. */
  DirectQuery query(String sql) {
    return new DirectQuery(RawText.bytes(sql), request.bound());
  }
}
