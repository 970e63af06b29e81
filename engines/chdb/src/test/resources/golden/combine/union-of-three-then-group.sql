SELECT
  t3.year AS year,
  count() AS n
FROM (
  SELECT
    t0.year AS year
  FROM file('{data}/years/sales-1.parquet', 'Parquet') AS t0
  UNION ALL
  SELECT
    t1.year AS year
  FROM file('{data}/years/sales-2.parquet', 'Parquet') AS t1
  UNION ALL
  SELECT
    t2.year AS year
  FROM file('{data}/years/sales-3.parquet', 'Parquet') AS t2
) AS t3
GROUP BY t3.year
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
