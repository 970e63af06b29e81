SELECT
  accurateCast(intDiv(t0.i8, accurateCast(190, 'Int16')), 'Int256') AS a,
  accurateCast(t0.i8 % 190, 'Int256') AS b,
  accurateCast(intDiv(accurateCast(t0.u64, 'Int128'), -3), 'Int256') AS c,
  accurateCast(accurateCast(t0.u64, 'Int128') % (-3), 'Int256') AS d,
  accurateCast(t0.i8 % accurateCast(3000000000, 'Int64'), 'Int256') AS e,
  accurateCast(intDiv(toInt32(7), accurateCast(intDiv(t0.u64, 2) + 1, 'Int128')), 'Int256') AS f,
  accurateCast(intDiv(t0.i8, accurateCast(190, 'Int16')) - ((intDiv(t0.i8, accurateCast(190, 'Int16')) * 190) > t0.i8), 'Int256') AS g,
  accurateCast(positiveModulo(t0.i8, 190), 'Int256') AS h
FROM file('{data}/messy.native', 'Native') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
