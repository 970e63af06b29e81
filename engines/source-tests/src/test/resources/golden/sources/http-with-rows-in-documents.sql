SELECT
  t0.id AS id,
  t0.name AS name
FROM (SELECT * FROM format('JSONEachRow', 'id Int64, name String', (SELECT arrayStringConcat(groupArrayArray(JSONExtractArrayRaw(json, 'data', 'items')), '\n') FROM url('https://host/a.json', 'JSONAsString') WHERE NOT throwIf(JSONType(json, 'data', 'items') != 'Array', 'There is no array of rows at \'data.items\' in a JSON document'))) SETTINGS http_max_tries = 3, http_retry_max_backoff_ms = 1000, max_http_get_redirects = 10, http_skip_not_found_url_for_globs = 0) AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
