SELECT
  t_1.t0 AS t0,
  t_1.`t1.id` AS `t1.id`
FROM (
  SELECT
    t_0.id AS t0,
    t_0.val AS `t1.id`
  FROM file('{data}/numbers.parquet', 'Parquet') AS t_0
  ORDER BY t_0.val ASC
  LIMIT 3
) AS t_1
WHERE t_1.t0 >= 0
ORDER BY t_1.t0 ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
