SELECT
  t0.id AS id,
  t0.name AS name
FROM (SELECT * FROM azureBlobStorage('https://acc.blob.core.windows.net', 'cont', 'a/*.parquet', 'acc', {clickframe_secret_1:String}, 'Parquet', 'auto', 'id Int64, name String') SETTINGS azure_sdk_max_retries = 2, azure_throw_on_zero_files_match = 1) AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
