SELECT
  t0.s_name AS s_name,
  t0.s_address AS s_address
FROM file('{data}/supplier.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t5 ON t0.s_nationkey = t5.n_nationkey
WHERE (t0.s_suppkey IN (
    SELECT
      t1.ps_suppkey AS ps_suppkey
    FROM file('{data}/partsupp.parquet', 'Parquet') AS t1
    INNER JOIN (
      SELECT
        t3.l_partkey AS l_partkey,
        t3.l_suppkey AS l_suppkey,
        sum(t3.l_quantity) AS shipped
      FROM file('{data}/lineitem.parquet', 'Parquet') AS t3
      WHERE (t3.l_shipdate >= toDate32('1994-01-01'))
        AND (t3.l_shipdate < toDate32('1995-01-01'))
      GROUP BY t3.l_partkey, t3.l_suppkey
    ) AS t4 ON (t1.ps_partkey = t4.l_partkey) AND (t1.ps_suppkey = t4.l_suppkey)
    WHERE (t1.ps_partkey IN (
    SELECT
      t2.p_partkey AS p_partkey
    FROM file('{data}/part.parquet', 'Parquet') AS t2
    WHERE t2.p_name LIKE 'misty%'
  ))
      AND (t1.ps_availqty > 0.5 * t4.shipped)
  ))
  AND (t5.n_name = 'EGYPT')
ORDER BY t0.s_name ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0
