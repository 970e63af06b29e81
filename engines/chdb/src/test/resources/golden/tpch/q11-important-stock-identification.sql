SELECT
  t0.ps_partkey AS ps_partkey,
  sum(t0.ps_supplycost * t0.ps_availqty) AS value
FROM file('{data}/partsupp.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t1 ON t0.ps_suppkey = t1.s_suppkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t2 ON t1.s_nationkey = t2.n_nationkey
WHERE t2.n_name = 'GERMANY'
GROUP BY t0.ps_partkey
QUALIFY (sum(t0.ps_supplycost * t0.ps_availqty)) > (sumOrNull(sum(t0.ps_supplycost * t0.ps_availqty)) OVER () * CAST('0.001', 'Decimal(3, 3)'))
ORDER BY (sum(t0.ps_supplycost * t0.ps_availqty)) DESC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
