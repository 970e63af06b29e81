SELECT
  t0.dept AS dept,
  tupleElement(arraySort(groupArray(tuple(t0.id, t0.name))), 2) AS names,
  tupleElement(arrayReverseSort(groupArrayIf(tuple(t0.id, assumeNotNull(t0.boss)), t0.boss IS NOT NULL)), 2) AS bosses,
  tupleElement(arraySort(groupArray(tuple(tuple(t0.bonus IS NULL, isNaN(t0.bonus), t0.bonus, t0.id), t0.id))), 2) AS ids,
  arrayStringConcat(tupleElement(arraySort(groupArray(tuple(t0.id, t0.name))), 2), ', ') AS text,
  if(empty(tupleElement(arraySort(groupArrayIf(tuple(t0.id, assumeNotNull(t0.boss)), t0.boss IS NOT NULL)), 2)), NULL, arrayStringConcat(tupleElement(arraySort(groupArrayIf(tuple(t0.id, assumeNotNull(t0.boss)), t0.boss IS NOT NULL)), 2), '+')) AS sum
FROM file('{data}/employees.parquet', 'Parquet') AS t0
GROUP BY t0.dept
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
