SELECT
  t0.ps_partkey AS ps_partkey,
  sum(t0.ps_supplycost * t0.ps_availqty) AS value
FROM file('{data}/partsupp.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t1 ON t0.ps_suppkey = t1.s_suppkey
INNER JOIN (
  SELECT
    t2.n_nationkey AS n_nationkey,
    t2.n_name AS n_name,
    t2.n_regionkey AS n_regionkey,
    t2.n_comment AS n_comment
  FROM file('{data}/nation.parquet', 'Parquet') AS t2
  WHERE t2.n_name = 'GERMANY'
) AS t3 ON t1.s_nationkey = t3.n_nationkey
GROUP BY t0.ps_partkey
HAVING (sum(t0.ps_supplycost * t0.ps_availqty)) > (
    SELECT
      sumOrNull(t8.value) * CAST('0.001', 'Decimal(3, 3)') AS least
    FROM (
      SELECT
        sum(t4.ps_supplycost * t4.ps_availqty) AS value
      FROM file('{data}/partsupp.parquet', 'Parquet') AS t4
      INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t5 ON t4.ps_suppkey = t5.s_suppkey
      INNER JOIN (
        SELECT
          t6.n_nationkey AS n_nationkey,
          t6.n_name AS n_name,
          t6.n_regionkey AS n_regionkey,
          t6.n_comment AS n_comment
        FROM file('{data}/nation.parquet', 'Parquet') AS t6
        WHERE t6.n_name = 'GERMANY'
      ) AS t7 ON t5.s_nationkey = t7.n_nationkey
      GROUP BY t4.ps_partkey
    ) AS t8
  )
ORDER BY (sum(t0.ps_supplycost * t0.ps_availqty)) DESC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0
