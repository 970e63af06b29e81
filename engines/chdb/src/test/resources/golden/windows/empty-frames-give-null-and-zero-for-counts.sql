SELECT
  t0.id AS id,
  sumOrNull(t0.id) OVER (ORDER BY t0.id ASC ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS total,
  avgOrNull(t0.id) OVER (ORDER BY t0.id ASC ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS mean,
  minOrNull(t0.id) OVER (ORDER BY t0.id ASC ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS low,
  maxOrNull(t0.id) OVER (ORDER BY t0.id ASC ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS high,
  count(t0.id) OVER (ORDER BY t0.id ASC ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS n,
  count() OVER (ORDER BY t0.id ASC ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS rows,
  first_value(toNullable(t0.id)) OVER (ORDER BY t0.id ASC ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS first,
  last_value(toNullable(t0.id)) OVER (ORDER BY t0.id ASC ROWS BETWEEN 2 PRECEDING AND 1 PRECEDING) AS last
FROM file('{data}/numbers.parquet', 'Parquet') AS t0
WHERE t0.id < 4
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
