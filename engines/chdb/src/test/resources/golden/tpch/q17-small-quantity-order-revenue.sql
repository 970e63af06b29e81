SELECT
  sumOrNull(t2.l_extendedprice) / 7.0 AS avg_yearly
FROM (
  SELECT
    t0.l_extendedprice AS l_extendedprice
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
  INNER JOIN file('{data}/part.parquet', 'Parquet') AS t1 ON t0.l_partkey = t1.p_partkey
  WHERE (t1.p_brand = 'Brand#44')
    AND (t1.p_container = 'WRAP CAN')
  QUALIFY t0.l_quantity < (avg(t0.l_quantity) OVER (PARTITION BY t1.p_partkey) * 0.2)
) AS t2
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
