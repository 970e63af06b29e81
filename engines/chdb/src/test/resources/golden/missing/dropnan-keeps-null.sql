SELECT
  t0.id AS id,
  t0.x AS x,
  t0.f AS f
FROM file('{data}/messy.native', 'Native') AS t0
WHERE ((t0.x IS NULL) OR (NOT isNaN(t0.x)))
  AND (NOT isNaN(t0.f))
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
