SELECT
  t10.s_name AS s_name,
  count() AS numwait
FROM (
  SELECT
    t8.l_orderkey AS l_orderkey,
    t8.l_suppkey AS l_suppkey
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t8
  WHERE t8.l_receiptdate > t8.l_commitdate
) AS t9
RIGHT ANTI JOIN (
  SELECT
    t7.l_orderkey AS l_orderkey,
    t7.l_suppkey AS l_suppkey,
    t7.s_name AS s_name
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t6
  RIGHT SEMI JOIN (
    SELECT
      t5.l_orderkey AS l_orderkey,
      t5.l_suppkey AS l_suppkey,
      t5.s_name AS s_name
    FROM file('{data}/orders.parquet', 'Parquet') AS t0
    INNER JOIN (
      SELECT
        t1.l_orderkey AS l_orderkey,
        t1.l_suppkey AS l_suppkey,
        t4.s_name AS s_name
      FROM file('{data}/lineitem.parquet', 'Parquet') AS t1
      INNER JOIN (
        SELECT
          t2.s_suppkey AS s_suppkey,
          t2.s_name AS s_name
        FROM file('{data}/supplier.parquet', 'Parquet') AS t2
        INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t3 ON t2.s_nationkey = t3.n_nationkey
        WHERE t3.n_name = 'EGYPT'
      ) AS t4 ON t1.l_suppkey = t4.s_suppkey
      WHERE t1.l_receiptdate > t1.l_commitdate
    ) AS t5 ON t0.o_orderkey = t5.l_orderkey
    WHERE t0.o_orderstatus = 'F'
  ) AS t7 ON (t7.l_orderkey = t6.l_orderkey) AND (t7.l_suppkey != t6.l_suppkey)
) AS t10 ON (t10.l_orderkey = t9.l_orderkey) AND (t10.l_suppkey != t9.l_suppkey)
GROUP BY t10.s_name
ORDER BY count() DESC, t10.s_name ASC
LIMIT 100
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
