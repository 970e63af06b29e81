SELECT
  t0.WatchID AS WatchID,
  t0.ClientIP AS ClientIP,
  count() AS c,
  sum(t0.IsRefresh) AS refreshes,
  avg(t0.ResolutionWidth) AS width
FROM {hits} AS t0
GROUP BY t0.WatchID, t0.ClientIP
ORDER BY count() DESC, t0.WatchID ASC, t0.ClientIP ASC
LIMIT 10
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
