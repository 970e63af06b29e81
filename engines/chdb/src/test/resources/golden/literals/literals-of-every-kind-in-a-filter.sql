SELECT
  t0.id AS id
FROM file('{data}/messy.native', 'Native') AS t0
WHERE (t0.key = toUUID('61f0c404-5cb3-11e7-907b-a6006ad3dba4'))
  AND (t0.d = CAST('10.25', 'Decimal(4, 2)'))
  AND (t0.name != 'it\'s')
  AND (t0.day <= toDate32('2024-02-29'))
  AND (t0.n IN (41, 42, 43))
  AND (t0.x < 0.5)
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
