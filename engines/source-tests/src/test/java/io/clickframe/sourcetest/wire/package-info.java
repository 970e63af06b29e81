/**
 * ClickHouse's native protocol as a server speaks it, over libchdb: what {@link
 * io.clickframe.sourcetest.server.ClickHouseServer} runs in a process of its own, so that {@code
 * remote(…)} goes through a socket to another engine.
 *
 * <p>It is written by the public description, <a
 * href="https://clickhouse.com/docs/native-protocol/protocol">Native Protocol</a> and <a
 * href="https://clickhouse.com/docs/native-protocol/format">Native Format</a>; {@code
 * PublishedBytesTest} compares with the bytes that are given there, and libchdb's own client, on
 * the other side in all other tests, understands it.
 *
 * <p><b>Spoken</b> is revision 54450, that of ClickHouse 21.11. The client speaks a newer one, and
 * both then go by the older. What came later is not there: counters of events (54451), versions of
 * aggregate states (54452), replicas that read in parallel (54453), sparse columns (54454), the
 * addendum to the greeting (54458), parameters (54459), packets in chunks (54470), and newer forms
 * of {@code JSON} and {@code Dynamic} (54473). A block is then the one of the format {@code
 * Native}, which libchdb writes, with its number in front. From 54429 on settings are texts; the
 * four fields that came between (54441, 54442, 54448, 54449) are read and not used.
 *
 * <ul>
 *   <li>Hello, with name and password; a wrong one is refused with code 516
 *   <li>Ping, and whether tables are there
 *   <li>Query, with its settings; its blocks as they come, in frames if it asks for that, with the
 *       progress; figures, the end; or the exception, also between blocks
 *   <li>Progress also while there are no rows, as often as the client wants: it waits for the next
 *       packet before it cancels
 *   <li>Cancel, also while the engine gives nothing
 * </ul>
 *
 * <p><b>Refused</b>, with code 48: stages of a query before its end, which are asked for where
 * several servers aggregate or sort together (a connection of libchdb always goes to the end; only
 * its {@code chdb_query_cmdline} knows {@code --stage}, once a process and over tables of its own);
 * tables of the client, as for {@code GLOBAL IN}; {@code INSERT}. Which shard it is (a scalar) is
 * read and not used. There is no block of columns without rows in front of the others: the client
 * has asked for the columns before.
 */
@NullMarked
package io.clickframe.sourcetest.wire;

import org.jspecify.annotations.NullMarked;
