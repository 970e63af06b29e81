SELECT
  t1.id AS id,
  coalesce(t1.dept, t2.dept) AS dept,
  t2.title AS title,
  t2.floor AS floor
FROM (
  SELECT
    t0.id AS id,
    t0.dept AS dept
  FROM fileCluster('two', '{data}/employees.csv', 'CSVWithNames', 'id Int64, dept String') AS t0
  SETTINGS max_read_buffer_size = 65536
) AS t1
FULL JOIN departments_here AS t2 ON t1.dept = t2.dept
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
