SELECT
  tupleElement(t1.element, 1) AS i,
  tupleElement(t1.element, 2) AS nums,
  t1.id AS id,
  tupleElement(t1.element, 3) AS twice
FROM (
  SELECT
    t0.id AS id,
    arrayJoin(arrayZip(arrayEnumerate(t0.nums), t0.nums, arrayMap(n -> n * 2, t0.nums))) AS element
  FROM file('{data}/messy.native', 'Native') AS t0
) AS t1
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
