SELECT
  replaceRegexpAll(t0.Referer, '^https?://(?:www\\.)?([^/]+)/.*$', '\\1') AS k,
  avg(length(t0.Referer)) AS l,
  count() AS c,
  min(t0.Referer) AS first_referer
FROM {hits} AS t0
WHERE t0.Referer != ''
GROUP BY replaceRegexpAll(t0.Referer, '^https?://(?:www\\.)?([^/]+)/.*$', '\\1')
HAVING count() > 100000
ORDER BY avg(length(t0.Referer)) DESC, replaceRegexpAll(t0.Referer, '^https?://(?:www\\.)?([^/]+)/.*$', '\\1') ASC
LIMIT 25
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
