SELECT
  t0.id AS id,
  t0.name AS name
FROM (SELECT * FROM url('https://host/a', 'CSV', 'id Int64, name String', 'gzip', headers('Accept' = 'text/csv', 'Authorization' = {clickframe_secret_1:String})) SETTINGS http_max_tries = 6, http_retry_max_backoff_ms = 1000, max_http_get_redirects = 0, http_skip_not_found_url_for_globs = 0, http_connection_timeout = 1.5, http_send_timeout = 1.5, http_receive_timeout = 1.5, http_headers_read_timeout = 1.5) AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
