SELECT
  t0.URL AS URL,
  count() AS PageViews
FROM {hits} AS t0
WHERE (t0.CounterID = 62)
  AND (t0.EventDate >= toDate32('2013-07-01'))
  AND (t0.EventDate <= toDate32('2013-07-31'))
  AND (t0.IsRefresh = 0)
  AND (t0.IsLink != 0)
  AND (t0.IsDownload = 0)
GROUP BY t0.URL
ORDER BY count() DESC, t0.URL ASC
LIMIT 10
OFFSET 1000
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
