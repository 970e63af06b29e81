SELECT
  t0.dept AS dept,
  t0.title AS title,
  t0.floor AS floor
FROM departments_here AS t0
WHERE t0.dept IN (
    SELECT
      t1.dept AS dept
    FROM cluster('two', currentDatabase(), 'employees') AS t1
  )
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
