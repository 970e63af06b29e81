SELECT
  coalesce(CASE WHEN isNaN(t0.x) THEN NULL ELSE t0.x END, 7.0) AS x,
  CASE WHEN isNaN(t0.f) THEN toFloat32(7.0) ELSE t0.f END AS f,
  coalesce(t0.n, 7) AS n,
  t0.name AS name
FROM file('{data}/messy.native', 'Native') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
