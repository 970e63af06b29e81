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
  QUALIFY (sum(t1.l_extendedprice * (1 - t1.l_discount))) = max(sum(t1.l_extendedprice * (1 - t1.l_discount))) OVER ()
) AS t2 ON t0.s_suppkey = t2.l_suppkey
ORDER BY t0.s_suppkey ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
