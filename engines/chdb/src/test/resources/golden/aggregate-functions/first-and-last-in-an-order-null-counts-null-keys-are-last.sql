SELECT
  t0.dept AS dept,
  argMin(t0.name, t0.id) AS a,
  argMax(t0.name, t0.id) AS b,
  tupleElement(argMin(tuple(t0.boss), t0.id), 1) AS c,
  argMin(t0.id, tuple(t0.boss IS NULL, t0.boss, t0.id)) AS d,
  argMax(t0.id, tuple(t0.boss IS NULL, t0.boss, t0.id)) AS e,
  argMax(t0.id, tuple(t0.boss IS NOT NULL, t0.boss, t0.id)) AS f,
  argMin(t0.id, tuple(t0.bonus IS NOT NULL, isNaN(t0.bonus), t0.bonus, t0.id)) AS g,
  argMax(t0.id, tuple(t0.bonus IS NOT NULL, NOT isNaN(t0.bonus), t0.bonus, t0.id)) AS h
FROM file('{data}/employees.parquet', 'Parquet') AS t0
GROUP BY t0.dept
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
