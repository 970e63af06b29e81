SELECT
  t6.s_name AS s_name,
  count() AS numwait
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
INNER JOIN (
  SELECT
    t1.l_orderkey AS l_orderkey,
    uniqExact(t1.l_suppkey) AS suppliers
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t1
  GROUP BY t1.l_orderkey
  HAVING uniqExact(t1.l_suppkey) > 1
) AS t2 ON t0.l_orderkey = t2.l_orderkey
INNER JOIN (
  SELECT
    t3.l_orderkey AS l_orderkey,
    uniqExact(t3.l_suppkey) AS late_suppliers
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t3
  WHERE t3.l_receiptdate > t3.l_commitdate
  GROUP BY t3.l_orderkey
  HAVING uniqExact(t3.l_suppkey) = 1
) AS t4 ON t0.l_orderkey = t4.l_orderkey
INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t5 ON t0.l_orderkey = t5.o_orderkey
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t6 ON t0.l_suppkey = t6.s_suppkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t7 ON t6.s_nationkey = t7.n_nationkey
WHERE (t0.l_receiptdate > t0.l_commitdate)
  AND (t5.o_orderstatus = 'F')
  AND (t7.n_name = 'EGYPT')
GROUP BY t6.s_name
ORDER BY count() DESC, t6.s_name ASC
LIMIT 100
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0
