SELECT
  t0.id AS id,
  t0.grp AS grp,
  t0.val AS val,
  if(t0.val <= (accurateCast(t2.at, 'Nullable(Int128)') + 5), t2.at, NULL) AS at,
  if(t0.val <= (accurateCast(t2.at, 'Nullable(Int128)') + 5), t2.mark, NULL) AS mark
FROM file('{data}/numbers.parquet', 'Parquet') AS t0
ASOF LEFT JOIN (
  SELECT
    t1.grp AS grp,
    t1.val + 3 AS at,
    t1.label AS mark
  FROM file('{data}/numbers.parquet', 'Parquet') AS t1
  WHERE t1.id % 3 = 1
) AS t2 ON (t0.grp = t2.grp) AND (t0.val >= t2.at)
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
