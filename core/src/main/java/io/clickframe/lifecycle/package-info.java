/**
 * How long objects live: scopes, jobs and what is kept of them, and what a catalogue lists.
 *
 * <table>
 *   <caption>The scopes</caption>
 *   <tr><th>Scope</th><th>Table name</th><th>Lives until</th><th>Made by</th></tr>
 *   <tr><td>{@code TEMP}</td><td>{@code t_<id>}</td><td>its object or context is closed</td><td>
 *       {@code store.materialize(context)}</td></tr>
 *   <tr><td>{@code TEMP_NAMED}</td><td>{@code t_<name>_<id>}</td><td>the same</td><td>{@code
 *       store.materialize(context, "name")}</td></tr>
 *   <tr><td>{@code JOB}</td><td>{@code j_<job>_<name>}</td><td>the job's time to live is over</td>
 *       <td>{@code job.materialize(store, "name")}</td></tr>
 *   <tr><td>{@code GLOBAL}</td><td>{@code p_<name>}</td><td>somebody drops it by name</td><td>
 *       {@code context.catalog().create("name", store)}</td></tr>
 * </table>
 *
 * <p>All are tables of the database {@code clickframe}. What else is in there belongs to somebody
 * else, and is never dropped.
 */
@NullMarked
package io.clickframe.lifecycle;

import org.jspecify.annotations.NullMarked;
