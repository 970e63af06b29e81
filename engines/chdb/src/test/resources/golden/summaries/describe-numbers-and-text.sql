SELECT
  tupleElement(t2.row, 1) AS name,
  tupleElement(t2.row, 2) AS type,
  tupleElement(t2.row, 3) AS count,
  tupleElement(t2.row, 4) AS nulls,
  tupleElement(t2.row, 5) AS unique,
  tupleElement(t2.row, 6) AS mean,
  tupleElement(t2.row, 7) AS std,
  tupleElement(t2.row, 8) AS min,
  tupleElement(t2.row, 9) AS q25,
  tupleElement(t2.row, 10) AS median,
  tupleElement(t2.row, 11) AS q75,
  tupleElement(t2.row, 12) AS max
FROM (
  SELECT
    arrayJoin(array(tuple('name', 'String', t1.`aggregate 0`, toUInt64(t1.`aggregate 1` - t1.`aggregate 0`), t1.`aggregate 2`, accurateCast(NULL, 'Nullable(Float64)'), accurateCast(NULL, 'Nullable(Float64)'), toString(t1.`aggregate 3`), accurateCast(NULL, 'Nullable(Float64)'), accurateCast(NULL, 'Nullable(Float64)'), accurateCast(NULL, 'Nullable(Float64)'), toString(t1.`aggregate 4`)), tuple('boss', 'Nullable(Int32)', t1.`aggregate 5`, toUInt64(t1.`aggregate 1` - t1.`aggregate 5`), t1.`aggregate 6`, toFloat64(t1.`aggregate 7`), toFloat64(t1.`aggregate 8`), toString(t1.`aggregate 9`), CASE WHEN t1.`aggregate 5` = 0 THEN accurateCast(NULL, 'Nullable(Float64)') ELSE arrayElement(t1.`aggregate 10`, 1) END, CASE WHEN t1.`aggregate 5` = 0 THEN accurateCast(NULL, 'Nullable(Float64)') ELSE arrayElement(t1.`aggregate 10`, 2) END, CASE WHEN t1.`aggregate 5` = 0 THEN accurateCast(NULL, 'Nullable(Float64)') ELSE arrayElement(t1.`aggregate 10`, 3) END, toString(t1.`aggregate 11`)), tuple('salary', 'Decimal(10, 2)', t1.`aggregate 12`, toUInt64(t1.`aggregate 1` - t1.`aggregate 12`), t1.`aggregate 13`, toFloat64(t1.`aggregate 14`), toFloat64(t1.`aggregate 15`), toString(t1.`aggregate 16`), CASE WHEN t1.`aggregate 12` = 0 THEN accurateCast(NULL, 'Nullable(Float64)') ELSE arrayElement(t1.`aggregate 17`, 1) END, CASE WHEN t1.`aggregate 12` = 0 THEN accurateCast(NULL, 'Nullable(Float64)') ELSE arrayElement(t1.`aggregate 17`, 2) END, CASE WHEN t1.`aggregate 12` = 0 THEN accurateCast(NULL, 'Nullable(Float64)') ELSE arrayElement(t1.`aggregate 17`, 3) END, toString(t1.`aggregate 18`)))) AS row
  FROM (
    SELECT
      count(t0.name) AS `aggregate 0`,
      count() AS `aggregate 1`,
      uniqExact(t0.name) AS `aggregate 2`,
      minOrNull(t0.name) AS `aggregate 3`,
      maxOrNull(t0.name) AS `aggregate 4`,
      count(t0.boss) AS `aggregate 5`,
      uniqExact(t0.boss) AS `aggregate 6`,
      avgOrNull(t0.boss) AS `aggregate 7`,
      stddevSampOrNull(t0.boss) AS `aggregate 8`,
      minOrNull(t0.boss) AS `aggregate 9`,
      quantilesExactInclusive(0.25, 0.5, 0.75)(toFloat64(t0.boss)) AS `aggregate 10`,
      maxOrNull(t0.boss) AS `aggregate 11`,
      count(t0.salary) AS `aggregate 12`,
      uniqExact(t0.salary) AS `aggregate 13`,
      avgOrNull(t0.salary) AS `aggregate 14`,
      stddevSampOrNull(t0.salary) AS `aggregate 15`,
      minOrNull(t0.salary) AS `aggregate 16`,
      quantilesExactInclusive(0.25, 0.5, 0.75)(toFloat64(t0.salary)) AS `aggregate 17`,
      maxOrNull(t0.salary) AS `aggregate 18`
    FROM file('{data}/employees.parquet', 'Parquet') AS t0
  ) AS t1
) AS t2
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
