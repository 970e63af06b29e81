SELECT
  t0.TraficSourceID AS TraficSourceID,
  t0.SearchEngineID AS SearchEngineID,
  t0.AdvEngineID AS AdvEngineID,
  CASE WHEN (t0.SearchEngineID = 0) AND (t0.AdvEngineID = 0) THEN t0.Referer ELSE '' END AS Src,
  t0.URL AS Dst,
  count() AS PageViews
FROM {hits} AS t0
WHERE (t0.CounterID = 62)
  AND (t0.EventDate >= toDate32('2013-07-01'))
  AND (t0.EventDate <= toDate32('2013-07-31'))
  AND (t0.IsRefresh = 0)
GROUP BY t0.TraficSourceID, t0.SearchEngineID, t0.AdvEngineID, CASE WHEN (t0.SearchEngineID = 0) AND (t0.AdvEngineID = 0) THEN t0.Referer ELSE '' END, t0.URL
ORDER BY count() DESC, t0.TraficSourceID ASC, t0.SearchEngineID ASC, t0.AdvEngineID ASC, CASE WHEN (t0.SearchEngineID = 0) AND (t0.AdvEngineID = 0) THEN t0.Referer ELSE '' END ASC, t0.URL ASC
LIMIT 10
OFFSET 1000
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
