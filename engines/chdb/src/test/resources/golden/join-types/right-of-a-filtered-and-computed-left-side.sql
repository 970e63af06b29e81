SELECT
  t2.dept AS dept,
  t1.twice AS twice,
  t1.one AS one,
  t2.title AS title,
  t2.floor AS floor
FROM (
  SELECT
    t0.dept AS dept,
    t0.salary * 2 AS twice,
    toInt32(1) AS one
  FROM file('{data}/employees.parquet', 'Parquet') AS t0
  WHERE t0.salary > 100
) AS t1
RIGHT JOIN file('{data}/departments.csv', 'CSVWithNames') AS t2 ON t1.dept = t2.dept
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
