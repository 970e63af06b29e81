SELECT
  t0.id AS id,
  intDiv((t0.val - 50), 7) - ((intDiv((t0.val - 50), 7) * 7) > (t0.val - 50)) AS a,
  intDiv((t0.val - 50), -7) - if((-7) > 0, (intDiv((t0.val - 50), -7) * (-7)) > (t0.val - 50), (intDiv((t0.val - 50), -7) * (-7)) < (t0.val - 50)) AS b,
  intDiv((t0.val - 50), t0.grp - 8) - if((t0.grp - 8) > 0, (intDiv((t0.val - 50), t0.grp - 8) * (t0.grp - 8)) > (t0.val - 50), (intDiv((t0.val - 50), t0.grp - 8) * (t0.grp - 8)) < (t0.val - 50)) AS c
FROM file('{data}/numbers.parquet', 'Parquet') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
