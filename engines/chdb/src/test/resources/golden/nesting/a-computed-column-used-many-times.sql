SELECT
  t1.id AS id,
  t1.h AS h,
  t1.h2 AS h2
FROM (
  SELECT
    t0.id AS id,
    sipHash64(t0.label, t0.val, t0.grp) AS h,
    (sipHash64(t0.label, t0.val, t0.grp) + sipHash64(t0.label, t0.val, t0.grp)) * sipHash64(t0.label, t0.val, t0.grp) AS h2
  FROM file('{data}/numbers.parquet', 'Parquet') AS t0
) AS t1
WHERE t1.h2 > t1.h
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
