SELECT
  t1.l_shipmode AS l_shipmode,
  countIf(t0.o_orderpriority IN ('1-URGENT', '2-HIGH')) AS high_line_count,
  countIf(NOT (t0.o_orderpriority IN ('1-URGENT', '2-HIGH'))) AS low_line_count
FROM file('{data}/orders.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/lineitem.parquet', 'Parquet') AS t1 ON t0.o_orderkey = t1.l_orderkey
WHERE (t1.l_shipmode IN ('MAIL', 'SHIP'))
  AND (t1.l_shipdate < t1.l_commitdate AND t1.l_commitdate < t1.l_receiptdate)
  AND (t1.l_receiptdate >= toDate32('1994-01-01'))
  AND (t1.l_receiptdate < toDate32('1995-01-01'))
GROUP BY t1.l_shipmode
ORDER BY t1.l_shipmode ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
