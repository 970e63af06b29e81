SELECT
  t0.c_custkey AS c_custkey,
  t0.c_name AS c_name,
  sum(t2.l_extendedprice * (1 - t2.l_discount)) AS revenue,
  t0.c_acctbal AS c_acctbal,
  t3.n_name AS n_name,
  t0.c_address AS c_address,
  t0.c_phone AS c_phone,
  t0.c_comment AS c_comment
FROM file('{data}/customer.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t1 ON t0.c_custkey = t1.o_custkey
INNER JOIN file('{data}/lineitem.parquet', 'Parquet') AS t2 ON t1.o_orderkey = t2.l_orderkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t3 ON t0.c_nationkey = t3.n_nationkey
WHERE (t1.o_orderdate >= toDate32('1993-10-01'))
  AND (t1.o_orderdate < toDate32('1994-01-01'))
  AND (t2.l_returnflag = 'R')
GROUP BY t0.c_custkey, t0.c_name, t0.c_acctbal, t3.n_name, t0.c_address, t0.c_phone, t0.c_comment
ORDER BY (sum(t2.l_extendedprice * (1 - t2.l_discount))) DESC
LIMIT 20
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
