SELECT
  accurateCast(sumOrNull(CASE WHEN t1.p_type LIKE 'PROMO%' THEN (t0.l_extendedprice * (1 - t0.l_discount)) ELSE toInt32(0) END) * CAST('100.00', 'Decimal(5, 2)'), 'Nullable(Decimal(38, 12))') / sumOrNull(t0.l_extendedprice * (1 - t0.l_discount)) AS promo_revenue
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/part.parquet', 'Parquet') AS t1 ON t0.l_partkey = t1.p_partkey
WHERE (t0.l_shipdate >= toDate32('1995-09-01'))
  AND (t0.l_shipdate < toDate32('1995-10-01'))
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
