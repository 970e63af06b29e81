SELECT
  t0.s_name AS s_name,
  t0.s_address AS s_address
FROM file('{data}/supplier.parquet', 'Parquet') AS t0
LEFT SEMI JOIN (
  SELECT
    t1.ps_suppkey AS ps_suppkey
  FROM file('{data}/partsupp.parquet', 'Parquet') AS t1
  LEFT SEMI JOIN (
    SELECT
      t2.p_partkey AS p_partkey
    FROM file('{data}/part.parquet', 'Parquet') AS t2
    WHERE t2.p_name LIKE 'misty%'
  ) AS t3 ON t1.ps_partkey = t3.p_partkey
  INNER JOIN (
    SELECT
      t4.l_partkey AS l_partkey,
      t4.l_suppkey AS l_suppkey,
      sum(t4.l_quantity) AS shipped
    FROM file('{data}/lineitem.parquet', 'Parquet') AS t4
    WHERE (t4.l_shipdate >= toDate32('1994-01-01'))
      AND (t4.l_shipdate < toDate32('1995-01-01'))
    GROUP BY t4.l_partkey, t4.l_suppkey
  ) AS t5 ON (t1.ps_partkey = t5.l_partkey) AND (t1.ps_suppkey = t5.l_suppkey)
  WHERE t1.ps_availqty > 0.5 * t5.shipped
) AS t6 ON t0.s_suppkey = t6.ps_suppkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t7 ON t0.s_nationkey = t7.n_nationkey
WHERE t7.n_name = 'EGYPT'
ORDER BY t0.s_name ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
