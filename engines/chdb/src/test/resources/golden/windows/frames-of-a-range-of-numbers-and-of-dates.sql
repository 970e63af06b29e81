SELECT
  t0.id AS id,
  count() OVER (ORDER BY t0.val ASC RANGE BETWEEN 10 PRECEDING AND 5 FOLLOWING) AS near,
  count() OVER (ORDER BY (toDate('2024-01-01') + t0.val) DESC RANGE BETWEEN 7 PRECEDING AND CURRENT ROW) AS week
FROM file('{data}/numbers.parquet', 'Parquet') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
