SELECT
  t0.dept AS dept,
  t0.amount AS amount
FROM icebergS3Cluster('two', 'http://127.0.0.1:1/bucket/t', 'Parquet', 'dept String, amount Int64') AS t0
SETTINGS s3_retry_attempts = 2, join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
