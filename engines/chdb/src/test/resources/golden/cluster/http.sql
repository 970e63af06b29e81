SELECT
  t0.dept AS dept,
  t0.amount AS amount
FROM urlCluster('two', 'http://127.0.0.1:1/{1..9}.csv', 'CSVWithNames', 'dept String, amount Int64', 'gzip', headers('Accept' = 'text/csv')) AS t0
SETTINGS http_max_tries = 3, http_retry_max_backoff_ms = 1000, max_http_get_redirects = 10, http_skip_not_found_url_for_globs = 0, join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
