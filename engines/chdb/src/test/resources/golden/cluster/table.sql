SELECT
  t0.id AS id,
  t0.name AS name,
  t0.dept AS dept,
  t0.boss AS boss,
  t0.salary AS salary,
  t0.bonus AS bonus,
  t0.hired AS hired
FROM cluster('two', currentDatabase(), 'employees') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
