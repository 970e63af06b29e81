SELECT
  t1.n_name AS n_name,
  sum(t4.l_extendedprice * (1 - t4.l_discount)) AS revenue
FROM file('{data}/region.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t1 ON t0.r_regionkey = t1.n_regionkey
INNER JOIN file('{data}/customer.parquet', 'Parquet') AS t2 ON t1.n_nationkey = t2.c_nationkey
INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t3 ON t2.c_custkey = t3.o_custkey
INNER JOIN file('{data}/lineitem.parquet', 'Parquet') AS t4 ON t3.o_orderkey = t4.l_orderkey
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t5 ON (t4.l_suppkey = t5.s_suppkey) AND (t2.c_nationkey = t5.s_nationkey)
WHERE (t0.r_name = 'ASIA')
  AND (t3.o_orderdate >= toDate32('1994-01-01'))
  AND (t3.o_orderdate < toDate32('1995-01-01'))
GROUP BY t1.n_name
ORDER BY (sum(t4.l_extendedprice * (1 - t4.l_discount))) DESC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
