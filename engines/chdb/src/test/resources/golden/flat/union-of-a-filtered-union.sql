SELECT
  t2.id AS id
FROM (
  SELECT
    t0.id AS id
  FROM file('{data}/numbers.parquet', 'Parquet') AS t0
  WHERE t0.id < 3
  UNION ALL
  SELECT
    t1.id AS id
  FROM file('{data}/numbers.parquet', 'Parquet') AS t1
  WHERE t1.id < 3
) AS t2
WHERE t2.id > 0
UNION ALL
SELECT
  t3.id AS id
FROM file('{data}/numbers.parquet', 'Parquet') AS t3
WHERE t3.id < 3
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
