SELECT
  accurateCast(t0.val, 'UInt8') AS u,
  accurateCast(t0.id, 'String') AS t,
  if(throwIf(NOT (abs(accurateCast(t0.val, 'Decimal(9, 2)')) <= CAST('9999999.99', 'Decimal(9, 2)')), 'Cannot cast a value of Int32 to Decimal(9, 2): it has more digits; tryCast gives NULL instead'), defaultValueOfTypeName('Decimal(9, 2)'), accurateCast(t0.val, 'Decimal(9, 2)')) AS d
FROM file('{data}/numbers.parquet', 'Parquet') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
