SELECT
  t0.dept AS dept,
  t0.amount AS amount
FROM format('JSONEachRow', 'dept String, amount Int64', (SELECT arrayStringConcat(groupArrayArray(JSONExtractArrayRaw(json, 'data', 'items')), '\n') FROM fileCluster('two', '/data/a.json', 'JSONAsString') WHERE NOT throwIf(JSONType(json, 'data', 'items') != 'Array', 'There is no array of rows at \'data.items\' in a JSON document'))) AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
