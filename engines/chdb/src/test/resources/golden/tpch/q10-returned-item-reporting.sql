SELECT
  t0.c_custkey AS c_custkey,
  t0.c_name AS c_name,
  sum(t3.l_extendedprice * (1 - t3.l_discount)) AS revenue,
  t0.c_acctbal AS c_acctbal,
  t4.n_name AS n_name,
  t0.c_address AS c_address,
  t0.c_phone AS c_phone,
  t0.c_comment AS c_comment
FROM file('{data}/customer.parquet', 'Parquet') AS t0
INNER JOIN (
  SELECT
    t1.l_extendedprice AS l_extendedprice,
    t1.l_discount AS l_discount,
    t2.o_custkey AS o_custkey
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t1
  INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t2 ON t1.l_orderkey = t2.o_orderkey
  WHERE (t1.l_returnflag = 'R')
    AND (t2.o_orderdate >= toDate32('1993-10-01'))
    AND (t2.o_orderdate < toDate32('1994-01-01'))
) AS t3 ON t0.c_custkey = t3.o_custkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t4 ON t0.c_nationkey = t4.n_nationkey
GROUP BY t0.c_custkey, t0.c_name, t0.c_acctbal, t4.n_name, t0.c_address, t0.c_phone, t0.c_comment
ORDER BY (sum(t3.l_extendedprice * (1 - t3.l_discount))) DESC
LIMIT 20
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
