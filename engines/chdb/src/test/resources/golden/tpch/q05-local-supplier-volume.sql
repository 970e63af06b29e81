SELECT
  t7.n_name AS n_name,
  sum(t0.l_extendedprice * (1 - t0.l_discount)) AS revenue
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
INNER JOIN (
  SELECT
    t1.o_orderkey AS o_orderkey,
    t6.n_nationkey AS n_nationkey,
    t6.n_name AS n_name
  FROM file('{data}/orders.parquet', 'Parquet') AS t1
  INNER JOIN (
    SELECT
      t2.c_custkey AS c_custkey,
      t5.n_nationkey AS n_nationkey,
      t5.n_name AS n_name
    FROM file('{data}/customer.parquet', 'Parquet') AS t2
    INNER JOIN (
      SELECT
        t3.n_nationkey AS n_nationkey,
        t3.n_name AS n_name
      FROM file('{data}/nation.parquet', 'Parquet') AS t3
      INNER JOIN file('{data}/region.parquet', 'Parquet') AS t4 ON t3.n_regionkey = t4.r_regionkey
      WHERE t4.r_name = 'ASIA'
    ) AS t5 ON t2.c_nationkey = t5.n_nationkey
  ) AS t6 ON t1.o_custkey = t6.c_custkey
  WHERE (t1.o_orderdate >= toDate32('1994-01-01'))
    AND (t1.o_orderdate < toDate32('1995-01-01'))
) AS t7 ON t0.l_orderkey = t7.o_orderkey
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t8 ON (t0.l_suppkey = t8.s_suppkey) AND (t7.n_nationkey = t8.s_nationkey)
GROUP BY t7.n_name
ORDER BY (sum(t0.l_extendedprice * (1 - t0.l_discount))) DESC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
