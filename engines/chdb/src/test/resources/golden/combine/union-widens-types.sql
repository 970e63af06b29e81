SELECT
  accurateCast(t0.id, 'Int64') AS id,
  accurateCast(accurateCast(t0.id, 'UInt8'), 'Int32') AS x
FROM file('{data}/employees.parquet', 'Parquet') AS t0
UNION ALL
SELECT
  t1.id AS id,
  t1.val AS x
FROM file('{data}/numbers.parquet', 'Parquet') AS t1
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
