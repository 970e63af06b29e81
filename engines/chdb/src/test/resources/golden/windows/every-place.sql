SELECT
  t0.id AS id,
  rank() OVER (PARTITION BY t0.dept ORDER BY t0.salary DESC) AS rank,
  dense_rank() OVER (PARTITION BY t0.dept ORDER BY t0.salary DESC) AS dense,
  percent_rank() OVER (PARTITION BY t0.dept ORDER BY t0.salary DESC) AS percent,
  cume_dist() OVER (PARTITION BY t0.dept ORDER BY t0.salary DESC) AS share,
  ntile(2) OVER (PARTITION BY t0.dept ORDER BY t0.salary DESC, t0.id ASC) AS half,
  row_number() OVER (PARTITION BY t0.dept ORDER BY t0.salary DESC, t0.id ASC) AS number
FROM file('{data}/employees.parquet', 'Parquet') AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
