SELECT
  t0.l_orderkey AS l_orderkey,
  sum(t0.l_extendedprice * (1 - t0.l_discount)) AS revenue,
  t3.o_orderdate AS o_orderdate,
  t3.o_shippriority AS o_shippriority
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
INNER JOIN (
  SELECT
    t1.o_orderkey AS o_orderkey,
    t1.o_orderdate AS o_orderdate,
    t1.o_shippriority AS o_shippriority
  FROM file('{data}/orders.parquet', 'Parquet') AS t1
  INNER JOIN file('{data}/customer.parquet', 'Parquet') AS t2 ON t1.o_custkey = t2.c_custkey
  WHERE (t1.o_orderdate < toDate32('1995-03-15'))
    AND (t2.c_mktsegment = 'BUILDING')
) AS t3 ON t0.l_orderkey = t3.o_orderkey
WHERE t0.l_shipdate > toDate32('1995-03-15')
GROUP BY t0.l_orderkey, t3.o_orderdate, t3.o_shippriority
ORDER BY (sum(t0.l_extendedprice * (1 - t0.l_discount))) DESC, t3.o_orderdate ASC
LIMIT 10
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
