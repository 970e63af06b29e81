SELECT
  t0.id AS id,
  count() OVER (PARTITION BY (if(t0.id % 3 = 0, NULL, t0.id)) IS NULL ORDER BY (if(t0.id % 3 = 0, NULL, t0.id)) ASC RANGE BETWEEN 2 PRECEDING AND 1 FOLLOWING) AS near,
  count() OVER (PARTITION BY t0.dept, isNaN(if(t0.id % 4 = 0, nan, t0.id) + toFloat64((if(t0.id % 3 = 0, NULL, t0.id)))) ORDER BY if(isNaN(if(t0.id % 4 = 0, nan, t0.id) + toFloat64((if(t0.id % 3 = 0, NULL, t0.id)))), 0, if(t0.id % 4 = 0, nan, t0.id) + toFloat64((if(t0.id % 3 = 0, NULL, t0.id)))) DESC NULLS FIRST RANGE BETWEEN 4 PRECEDING AND 4 FOLLOWING) AS around
FROM file('{data}/employees.parquet', 'Parquet') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
