SELECT
  t0.s_suppkey AS s_suppkey,
  t0.s_name AS s_name,
  t0.s_address AS s_address,
  t0.s_phone AS s_phone,
  t2.total_revenue AS total_revenue
FROM file('{data}/supplier.parquet', 'Parquet') AS t0
INNER JOIN (
  SELECT
    t1.l_suppkey AS l_suppkey,
    sum(t1.l_extendedprice * (1 - t1.l_discount)) AS total_revenue
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t1
  WHERE (t1.l_shipdate >= toDate32('1996-01-01'))
    AND (t1.l_shipdate < toDate32('1996-04-01'))
  GROUP BY t1.l_suppkey
) AS t2 ON t0.s_suppkey = t2.l_suppkey
WHERE t2.total_revenue = (
    SELECT
      maxOrNull(t4.total_revenue) AS total_revenue
    FROM (
      SELECT
        sum(t3.l_extendedprice * (1 - t3.l_discount)) AS total_revenue
      FROM file('{data}/lineitem.parquet', 'Parquet') AS t3
      WHERE (t3.l_shipdate >= toDate32('1996-01-01'))
        AND (t3.l_shipdate < toDate32('1996-04-01'))
      GROUP BY t3.l_suppkey
    ) AS t4
  )
ORDER BY t0.s_suppkey ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0
