/**
 * ClickHouse's HTTP interface on top of the embedded engine: requests to statements, statements to
 * responses, sessions, query ids, what runs. Statements are never decoded: they are kept as text in
 * which each character stands for one byte ({@link
 * io.clickframe.engine.chdb.internal.http.RawText}). Not promised.
 *
 * <p>Where a statement may go:
 *
 * <ol>
 *   <li>{@code HttpInterface} checks who asks and words errors;
 *   <li>{@code StatementRequest} is what was asked for;
 *   <li>{@code StatementHandler} finds a connection, sets settings, registers the query id;
 *   <li>{@code InsertRun}, {@code KillRun}, {@code SelectRun}, {@code PlainRun} run it.
 * </ol>
 */
@NullMarked
package io.clickframe.engine.chdb.internal.http;

import org.jspecify.annotations.NullMarked;
