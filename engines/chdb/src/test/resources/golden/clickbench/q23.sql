SELECT
  t0.SearchPhrase AS SearchPhrase,
  min(t0.URL) AS first_url,
  min(t0.Title) AS first_title,
  count() AS c,
  uniqExact(t0.UserID) AS u
FROM {hits} AS t0
WHERE (t0.Title LIKE '%Google%')
  AND (t0.URL NOT LIKE '%.google.%')
  AND (t0.SearchPhrase != '')
GROUP BY t0.SearchPhrase
ORDER BY count() DESC, t0.SearchPhrase ASC
LIMIT 10
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
