SELECT
  sumOrNull(t2.l_extendedprice) / 7.0 AS avg_yearly
FROM (
  SELECT
    t1.l_extendedprice AS l_extendedprice
  FROM file('{data}/part.parquet', 'Parquet') AS t0
  INNER JOIN file('{data}/lineitem.parquet', 'Parquet') AS t1 ON t0.p_partkey = t1.l_partkey
  WHERE (t0.p_brand = 'Brand#44')
    AND (t0.p_container = 'WRAP CAN')
  QUALIFY t1.l_quantity < (avg(t1.l_quantity) OVER (PARTITION BY t0.p_partkey) * 0.2)
) AS t2
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
