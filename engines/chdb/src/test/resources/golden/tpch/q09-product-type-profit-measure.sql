SELECT
  t8.n_name AS nation,
  toYear(t0.o_orderdate) AS o_year,
  sum(t5.l_extendedprice * (1 - t5.l_discount) - t5.ps_supplycost * t5.l_quantity) AS sum_profit
FROM file('{data}/orders.parquet', 'Parquet') AS t0
INNER JOIN (
  SELECT
    t1.l_orderkey AS l_orderkey,
    t1.l_suppkey AS l_suppkey,
    t1.l_quantity AS l_quantity,
    t1.l_extendedprice AS l_extendedprice,
    t1.l_discount AS l_discount,
    t4.ps_supplycost AS ps_supplycost
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t1
  INNER JOIN (
    SELECT
      t2.ps_suppkey AS ps_suppkey,
      t2.ps_supplycost AS ps_supplycost,
      t3.p_partkey AS p_partkey
    FROM file('{data}/partsupp.parquet', 'Parquet') AS t2
    INNER JOIN file('{data}/part.parquet', 'Parquet') AS t3 ON t2.ps_partkey = t3.p_partkey
    WHERE t3.p_name LIKE '%green%'
  ) AS t4 ON (t1.l_partkey = t4.p_partkey) AND (t1.l_suppkey = t4.ps_suppkey)
) AS t5 ON t0.o_orderkey = t5.l_orderkey
INNER JOIN (
  SELECT
    t6.s_suppkey AS s_suppkey,
    t7.n_name AS n_name
  FROM file('{data}/supplier.parquet', 'Parquet') AS t6
  INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t7 ON t6.s_nationkey = t7.n_nationkey
) AS t8 ON t5.l_suppkey = t8.s_suppkey
GROUP BY t8.n_name, toYear(t0.o_orderdate)
ORDER BY t8.n_name ASC, toYear(t0.o_orderdate) DESC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
