SELECT
  sumMerge(t1.s) AS s,
  sumMerge(t1.f) AS f,
  quantilesExactMerge(0.5, 0.9)(t1.q) AS q,
  countMergeIf(t1.n, t1.`argument 4`) AS few
FROM (
  SELECT
    sumState(t0.val) AS s,
    sumStateIf(t0.val, t0.id < 50) AS f,
    quantilesExactState(0.5, 0.9)(t0.val) AS q,
    countState() AS n,
    t0.grp < 3 AS `argument 4`
  FROM file('{data}/numbers.parquet', 'Parquet') AS t0
  GROUP BY t0.grp
) AS t1
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
