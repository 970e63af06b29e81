SELECT
  t0.grp AS grp,
  sum(t0.id) AS id,
  sum(t0.val) AS val,
  avg(t0.id) AS id_mean,
  avg(t0.val) AS val_mean,
  avg(t0.ratio) AS ratio_mean,
  count() AS n
FROM file('{data}/numbers.parquet', 'Parquet') AS t0
GROUP BY t0.grp
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
