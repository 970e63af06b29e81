SELECT
  t0.id AS id,
  t0.name AS name
FROM (SELECT * FROM s3('http://localhost:9000/bucket/a.csv', NOSIGN, 'CSVWithNames', 'id Int64, name String', 'none') SETTINGS s3_retry_attempts = 2, s3_connect_timeout_ms = 2000, s3_request_timeout_ms = 2000, s3_use_adaptive_timeouts = 0) AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
