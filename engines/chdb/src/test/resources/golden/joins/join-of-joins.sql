SELECT
  t0.id AS id,
  t0.name AS name,
  t0.dept AS dept,
  t1.title AS title,
  t1.floor AS floor,
  t4.project AS project,
  t4.hours AS hours,
  t4.val AS val
FROM file('{data}/employees.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/departments.csv', 'CSVWithNames') AS t1 ON t0.dept = t1.dept
INNER JOIN (
  SELECT
    t2.who AS id,
    t2.project AS project,
    t2.hours AS hours,
    t3.val AS val
  FROM file('{data}/projects.jsonl', 'JSONEachRow') AS t2
  INNER JOIN file('{data}/numbers.parquet', 'Parquet') AS t3 ON t2.who = t3.id
) AS t4 ON t0.id = t4.id
WHERE t1.floor > 2
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
