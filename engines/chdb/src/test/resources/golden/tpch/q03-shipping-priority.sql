SELECT
  t2.l_orderkey AS l_orderkey,
  sum(t2.l_extendedprice * (1 - t2.l_discount)) AS revenue,
  t1.o_orderdate AS o_orderdate,
  t1.o_shippriority AS o_shippriority
FROM file('{data}/customer.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t1 ON t0.c_custkey = t1.o_custkey
INNER JOIN file('{data}/lineitem.parquet', 'Parquet') AS t2 ON t1.o_orderkey = t2.l_orderkey
WHERE (t0.c_mktsegment = 'BUILDING')
  AND (t1.o_orderdate < toDate32('1995-03-15'))
  AND (t2.l_shipdate > toDate32('1995-03-15'))
GROUP BY t2.l_orderkey, t1.o_orderdate, t1.o_shippriority
ORDER BY (sum(t2.l_extendedprice * (1 - t2.l_discount))) DESC, t1.o_orderdate ASC
LIMIT 10
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
