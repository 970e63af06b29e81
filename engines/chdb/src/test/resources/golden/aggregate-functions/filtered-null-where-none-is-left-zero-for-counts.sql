SELECT
  t0.dept AS dept,
  sumIfOrNull(t0.id, t0.salary > 150) AS total,
  sumIfOrNull(t0.id, (t0.salary > 100) AND (t0.id > 1)) AS both,
  countIf(t0.bonus > 0) AS n,
  minIfOrNull(t0.name, t0.boss IS NULL) AS head,
  groupArrayIf(t0.id, t0.id = 4) AS ids,
  argMinIfOrNull(t0.name, t0.id, t0.id > 2) AS first
FROM file('{data}/employees.parquet', 'Parquet') AS t0
GROUP BY t0.dept
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
