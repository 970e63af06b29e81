SELECT
  arrayMap(cast_value -> if(throwIf(NOT (toString(accurateCast(cast_value, 'Date32')) = cast_value), 'Cannot cast a value of String to Date32: expected text as 2024-12-31; tryCast gives NULL instead'), defaultValueOfTypeName('Date32'), accurateCast(cast_value, 'Date32')), ['2024-02-29', '1960-01-01']) AS a,
  accurateCast([[1.5, t0.id]], 'Array(Array(Float32))') AS b
FROM file('{data}/numbers.parquet', 'Parquet') AS t0
WHERE t0.id = 1
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
