SELECT
  sumOrNull(t0.l_extendedprice * t0.l_discount) AS revenue
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
WHERE (t0.l_shipdate >= toDate32('1994-01-01'))
  AND (t0.l_shipdate < toDate32('1995-01-01'))
  AND (t0.l_discount >= CAST('0.05', 'Decimal(2, 2)'))
  AND (t0.l_discount <= CAST('0.07', 'Decimal(2, 2)'))
  AND (t0.l_quantity < 24)
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
