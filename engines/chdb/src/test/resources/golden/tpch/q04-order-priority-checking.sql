SELECT
  t3.o_orderpriority AS o_orderpriority,
  count() AS order_count
FROM (
  SELECT
    t1.l_orderkey AS l_orderkey
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t1
  WHERE t1.l_commitdate < t1.l_receiptdate
) AS t2
RIGHT SEMI JOIN (
  SELECT
    t0.o_orderkey AS o_orderkey,
    t0.o_orderpriority AS o_orderpriority
  FROM file('{data}/orders.parquet', 'Parquet') AS t0
  WHERE (t0.o_orderdate >= toDate32('1993-07-01'))
    AND (t0.o_orderdate < toDate32('1993-10-01'))
) AS t3 ON t3.o_orderkey = t2.l_orderkey
GROUP BY t3.o_orderpriority
ORDER BY t3.o_orderpriority ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
