SELECT
  t1.id AS id,
  tupleElement(t1.element, 1) AS what,
  tupleElement(t1.element, 2) AS number
FROM (
  SELECT
    t0.id AS id,
    arrayJoin(array(tuple('val', t0.val), tuple('grp', t0.grp))) AS element
  FROM file('{data}/numbers.parquet', 'Parquet') AS t0
  WHERE t0.id < 5
) AS t1
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
