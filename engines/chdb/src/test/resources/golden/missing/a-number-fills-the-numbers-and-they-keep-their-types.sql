SELECT
  t0.id AS id,
  coalesce(t0.x, 0.0) AS x,
  t0.f AS f,
  coalesce(t0.n, 0) AS n,
  t0.i8 AS i8,
  t0.u64 AS u64,
  coalesce(t0.d, accurateCast('0', 'Decimal(15, 2)')) AS d,
  t0.wide AS wide
FROM file('{data}/messy.native', 'Native') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
