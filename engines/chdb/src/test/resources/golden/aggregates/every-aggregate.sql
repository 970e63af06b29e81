SELECT
  t0.dept AS dept,
  count() AS rows,
  count(t0.bonus) AS known,
  sum(t0.salary) AS total,
  min(t0.salary) AS low,
  max(t0.salary) AS high,
  uniqExact(t0.name) AS names,
  avg(t0.id) AS mean,
  quantileExactInclusive(0.5)(t0.id) AS middle,
  stddevSamp(t0.id) AS spread
FROM file('{data}/employees.parquet', 'Parquet') AS t0
GROUP BY t0.dept
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
