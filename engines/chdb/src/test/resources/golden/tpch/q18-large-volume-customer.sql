SELECT
  t3.c_name AS c_name,
  t3.c_custkey AS c_custkey,
  t2.o_orderkey AS o_orderkey,
  t2.o_orderdate AS o_orderdate,
  t2.o_totalprice AS o_totalprice,
  t1.total_quantity AS total_quantity
FROM (
  SELECT
    t0.l_orderkey AS l_orderkey,
    sum(t0.l_quantity) AS total_quantity
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
  GROUP BY t0.l_orderkey
  HAVING sum(t0.l_quantity) > 300
) AS t1
INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t2 ON t1.l_orderkey = t2.o_orderkey
INNER JOIN file('{data}/customer.parquet', 'Parquet') AS t3 ON t2.o_custkey = t3.c_custkey
ORDER BY t2.o_totalprice DESC, t2.o_orderdate ASC
LIMIT 100
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
