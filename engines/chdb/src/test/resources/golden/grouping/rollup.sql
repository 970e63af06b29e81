SELECT
  t1.odd AS odd,
  t1.rest AS rest,
  sumOrNull(t1.val) AS total,
  count() AS n
FROM (
  SELECT
    t0.id % 2 AS odd,
    t0.id % 3 AS rest,
    t0.val AS val
  FROM file('{data}/numbers.parquet', 'Parquet') AS t0
) AS t1
GROUP BY GROUPING SETS ((t1.odd, t1.rest), (t1.odd), ())
HAVING NOT ignore(count())
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
