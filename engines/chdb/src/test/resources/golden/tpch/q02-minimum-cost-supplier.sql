SELECT
  t5.s_acctbal AS s_acctbal,
  t5.s_name AS s_name,
  t5.n_name AS n_name,
  t0.p_partkey AS p_partkey,
  t0.p_mfgr AS p_mfgr,
  t5.s_address AS s_address,
  t5.s_phone AS s_phone,
  t5.s_comment AS s_comment
FROM file('{data}/part.parquet', 'Parquet') AS t0
INNER JOIN (
  SELECT
    t1.ps_partkey AS ps_partkey,
    t1.ps_suppkey AS ps_suppkey,
    t1.ps_availqty AS ps_availqty,
    t1.ps_supplycost AS ps_supplycost,
    t1.ps_comment AS ps_comment,
    t2.s_suppkey AS s_suppkey,
    t2.s_name AS s_name,
    t2.s_address AS s_address,
    t2.s_nationkey AS s_nationkey,
    t2.s_phone AS s_phone,
    t2.s_acctbal AS s_acctbal,
    t2.s_comment AS s_comment,
    t3.n_nationkey AS n_nationkey,
    t3.n_name AS n_name,
    t3.n_regionkey AS n_regionkey,
    t3.n_comment AS n_comment,
    t4.r_regionkey AS r_regionkey,
    t4.r_name AS r_name,
    t4.r_comment AS r_comment
  FROM file('{data}/partsupp.parquet', 'Parquet') AS t1
  INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t2 ON t1.ps_suppkey = t2.s_suppkey
  INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t3 ON t2.s_nationkey = t3.n_nationkey
  INNER JOIN file('{data}/region.parquet', 'Parquet') AS t4 ON t3.n_regionkey = t4.r_regionkey
  WHERE t4.r_name = 'EUROPE'
) AS t5 ON t0.p_partkey = t5.ps_partkey
INNER JOIN (
  SELECT
    t6.ps_partkey AS ps_partkey,
    min(t6.ps_supplycost) AS ps_supplycost
  FROM file('{data}/partsupp.parquet', 'Parquet') AS t6
  INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t7 ON t6.ps_suppkey = t7.s_suppkey
  INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t8 ON t7.s_nationkey = t8.n_nationkey
  INNER JOIN file('{data}/region.parquet', 'Parquet') AS t9 ON t8.n_regionkey = t9.r_regionkey
  WHERE t9.r_name = 'EUROPE'
  GROUP BY t6.ps_partkey
) AS t10 ON (t5.ps_partkey = t10.ps_partkey) AND (t5.ps_supplycost = t10.ps_supplycost)
WHERE (t0.p_size = 15)
  AND (t0.p_type LIKE '%BRASS')
ORDER BY t5.s_acctbal DESC, t5.n_name ASC, t5.s_name ASC, t0.p_partkey ASC
LIMIT 100
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0
