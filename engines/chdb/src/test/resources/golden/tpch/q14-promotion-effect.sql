SELECT
  accurateCast(sumOrNull(CASE WHEN t0.p_type LIKE 'PROMO%' THEN (t1.l_extendedprice * (1 - t1.l_discount)) ELSE toInt32(0) END) * CAST('100.00', 'Decimal(5, 2)'), 'Nullable(Decimal(38, 12))') / sumOrNull(t1.l_extendedprice * (1 - t1.l_discount)) AS promo_revenue
FROM file('{data}/part.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/lineitem.parquet', 'Parquet') AS t1 ON t0.p_partkey = t1.l_partkey
WHERE (t1.l_shipdate >= toDate32('1995-09-01'))
  AND (t1.l_shipdate < toDate32('1995-10-01'))
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
