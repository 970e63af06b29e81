SELECT
  t2.s_acctbal AS s_acctbal,
  t2.s_name AS s_name,
  t3.n_name AS n_name,
  t0.p_partkey AS p_partkey,
  t0.p_mfgr AS p_mfgr,
  t2.s_address AS s_address,
  t2.s_phone AS s_phone,
  t2.s_comment AS s_comment
FROM file('{data}/part.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/partsupp.parquet', 'Parquet') AS t1 ON t0.p_partkey = t1.ps_partkey
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t2 ON t1.ps_suppkey = t2.s_suppkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t3 ON t2.s_nationkey = t3.n_nationkey
INNER JOIN file('{data}/region.parquet', 'Parquet') AS t4 ON t3.n_regionkey = t4.r_regionkey
WHERE (t0.p_size = 15)
  AND (t0.p_type LIKE '%BRASS')
  AND (t4.r_name = 'EUROPE')
QUALIFY t1.ps_supplycost = min(t1.ps_supplycost) OVER (PARTITION BY t0.p_partkey)
ORDER BY t2.s_acctbal DESC, t3.n_name ASC, t2.s_name ASC, t0.p_partkey ASC
LIMIT 100
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
