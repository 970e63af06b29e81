SELECT
  t0.id AS id,
  t0.dept AS dept
FROM fileCluster('two', '{data}/employees.csv', 'CSVWithNames', 'id Int64, dept String') AS t0
WHERE t0.id > (
    SELECT
      avgOrNull(t1.id) AS mean
    FROM fileCluster('two', '{data}/employees.csv', 'CSVWithNames', 'id Int64, dept String') AS t1
    SETTINGS max_read_buffer_size = 65536
  )
SETTINGS max_read_buffer_size = 65536, join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
