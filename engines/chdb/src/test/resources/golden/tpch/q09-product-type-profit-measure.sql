SELECT
  t4.n_name AS nation,
  toYear(t5.o_orderdate) AS o_year,
  sum(t1.l_extendedprice * (1 - t1.l_discount) - t2.ps_supplycost * t1.l_quantity) AS sum_profit
FROM file('{data}/part.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/lineitem.parquet', 'Parquet') AS t1 ON t0.p_partkey = t1.l_partkey
INNER JOIN file('{data}/partsupp.parquet', 'Parquet') AS t2 ON (t1.l_partkey = t2.ps_partkey) AND (t1.l_suppkey = t2.ps_suppkey)
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t3 ON t1.l_suppkey = t3.s_suppkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t4 ON t3.s_nationkey = t4.n_nationkey
INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t5 ON t1.l_orderkey = t5.o_orderkey
WHERE t0.p_name LIKE '%green%'
GROUP BY t4.n_name, toYear(t5.o_orderdate)
ORDER BY t4.n_name ASC, toYear(t5.o_orderdate) DESC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
