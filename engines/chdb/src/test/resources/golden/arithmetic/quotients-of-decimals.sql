SELECT
  accurateCast(t0.salary, 'Decimal(18, 8)') / 3 AS a,
  accurateCast(t0.salary, 'Decimal(18, 8)') / CAST('0.7', 'Decimal(1, 1)') AS b,
  accurateCast(1, 'Decimal(18, 11)') / t0.salary AS c,
  t0.salary / 2.0 AS e
FROM file('{data}/employees.parquet', 'Parquet') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
