SELECT
  t0.l_shipmode AS l_shipmode,
  countIf(t1.o_orderpriority IN ('1-URGENT', '2-HIGH')) AS high_line_count,
  countIf(NOT (t1.o_orderpriority IN ('1-URGENT', '2-HIGH'))) AS low_line_count
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t1 ON t0.l_orderkey = t1.o_orderkey
WHERE (t0.l_shipmode IN ('MAIL', 'SHIP'))
  AND (t0.l_shipdate < t0.l_commitdate AND t0.l_commitdate < t0.l_receiptdate)
  AND (t0.l_receiptdate >= toDate32('1994-01-01'))
  AND (t0.l_receiptdate < toDate32('1995-01-01'))
GROUP BY t0.l_shipmode
ORDER BY t0.l_shipmode ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
