SELECT
  t0.dept AS dept,
  sum(t0.id) AS total,
  count() AS n
FROM cluster('two', currentDatabase(), 'employees') AS t0
WHERE t0.id > 1
GROUP BY t0.dept
HAVING count() > 1
ORDER BY sum(t0.id) DESC
LIMIT 2
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
