SELECT
  t0.grp AS grp,
  quantilesExact(0.5, 0.9)(t0.val) AS q,
  groupArraySorted(3)(t0.val) AS low,
  sumOrDefault(t0.val) AS total,
  argMaxIf(t0.label, t0.val, t0.val < 50) AS label
FROM file('{data}/numbers.parquet', 'Parquet') AS t0
GROUP BY t0.grp
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
