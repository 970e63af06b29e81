SELECT
  t0.id AS id,
  t0.x AS x,
  t1.y AS y
FROM (SELECT * FROM url('https://host/a.csv', 'CSVWithNames', 'id Int64, x String') SETTINGS http_max_tries = 1, http_retry_max_backoff_ms = 1000, max_http_get_redirects = 10, http_skip_not_found_url_for_globs = 0) AS t0
INNER JOIN (SELECT * FROM s3('s3://b/k.csv', NOSIGN, 'CSVWithNames', 'id Int64, y String') SETTINGS s3_retry_attempts = 2) AS t1 ON t0.id = t1.id
WHERE t0.x = t1.y
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
