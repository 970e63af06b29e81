SELECT
  accurateCast(t0.day, 'Nullable(Date32)') AS same,
  accurateCast(t0.d, 'Nullable(Decimal(20, 2))') AS wider,
  accurateCast(t0.f, 'Float64') AS more,
  accurateCast(t0.x, 'Nullable(Float64)') AS x,
  if((t0.d = truncate(t0.d, 1)) AND (abs(accurateCastOrNull(t0.d, 'Decimal(9, 1)')) <= CAST('99999999.9', 'Decimal(9, 1)')), accurateCastOrNull(t0.d, 'Decimal(9, 1)'), NULL) AS narrower,
  arrayElement(arrayMap(cast_value -> if((cast_value = truncate(cast_value, 1)) AND (abs(accurateCastOrNull(cast_value, 'Decimal(9, 1)')) <= CAST('99999999.9', 'Decimal(9, 1)')), accurateCastOrNull(cast_value, 'Decimal(9, 1)'), NULL), array(t0.d + 1)), 1) AS computed
FROM file('{data}/messy.native', 'Native') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
