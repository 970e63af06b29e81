SELECT
  t0.p_brand AS p_brand,
  t0.p_type AS p_type,
  t0.p_size AS p_size,
  uniqExact(t1.ps_suppkey) AS supplier_cnt
FROM file('{data}/part.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/partsupp.parquet', 'Parquet') AS t1 ON t0.p_partkey = t1.ps_partkey
WHERE (t0.p_brand != 'Brand#45')
  AND (t0.p_type NOT LIKE 'MEDIUM POLISHED%')
  AND (t0.p_size IN (49, 14, 23, 45, 19, 3, 36, 9))
  AND (t1.ps_suppkey NOT IN (
    SELECT
      t2.s_suppkey AS s_suppkey
    FROM file('{data}/supplier.parquet', 'Parquet') AS t2
    WHERE t2.s_comment LIKE '%special%requests%'
  ))
GROUP BY t0.p_brand, t0.p_type, t0.p_size
ORDER BY uniqExact(t1.ps_suppkey) DESC, t0.p_brand ASC, t0.p_type ASC, t0.p_size ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
