SELECT
  t5.s_name AS s_name,
  count() AS numwait
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
LEFT SEMI JOIN file('{data}/lineitem.parquet', 'Parquet') AS t1 ON (t0.l_orderkey = t1.l_orderkey) AND (t0.l_suppkey != t1.l_suppkey)
LEFT ANTI JOIN (
  SELECT
    t2.l_orderkey AS l_orderkey,
    t2.l_suppkey AS l_suppkey
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t2
  WHERE t2.l_receiptdate > t2.l_commitdate
) AS t3 ON (t0.l_orderkey = t3.l_orderkey) AND (t0.l_suppkey != t3.l_suppkey)
INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t4 ON t0.l_orderkey = t4.o_orderkey
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t5 ON t0.l_suppkey = t5.s_suppkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t6 ON t5.s_nationkey = t6.n_nationkey
WHERE (t0.l_receiptdate > t0.l_commitdate)
  AND (t4.o_orderstatus = 'F')
  AND (t6.n_name = 'EGYPT')
GROUP BY t5.s_name
ORDER BY count() DESC, t5.s_name ASC
LIMIT 100
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
