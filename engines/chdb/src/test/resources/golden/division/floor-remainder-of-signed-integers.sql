SELECT
  t0.id AS id,
  accurateCast(positiveModulo(t0.val - 50, 7), 'Int64') AS a,
  accurateCast(((t0.val - 50) % (-7)) + if((((t0.val - 50) % (-7)) != 0) AND ((((t0.val - 50) % (-7)) < 0) != ((-7) < 0)), -7, 0), 'Int64') AS b,
  accurateCast(((t0.val - 50) % (t0.grp - 8)) + if((((t0.val - 50) % (t0.grp - 8)) != 0) AND ((((t0.val - 50) % (t0.grp - 8)) < 0) != ((t0.grp - 8) < 0)), t0.grp - 8, 0), 'Int64') AS c
FROM file('{data}/numbers.parquet', 'Parquet') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
