SELECT
  t8.supp_nation AS supp_nation,
  t5.cust_nation AS cust_nation,
  toYear(t0.l_shipdate) AS l_year,
  sum(t0.l_extendedprice * (1 - t0.l_discount)) AS revenue
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
INNER JOIN (
  SELECT
    t1.o_orderkey AS o_orderkey,
    t4.cust_nation AS cust_nation
  FROM file('{data}/orders.parquet', 'Parquet') AS t1
  INNER JOIN (
    SELECT
      t2.c_custkey AS c_custkey,
      t3.n_name AS cust_nation
    FROM file('{data}/customer.parquet', 'Parquet') AS t2
    INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t3 ON t2.c_nationkey = t3.n_nationkey
    WHERE (t3.n_name = 'GERMANY') OR (t3.n_name = 'FRANCE')
  ) AS t4 ON t1.o_custkey = t4.c_custkey
) AS t5 ON t0.l_orderkey = t5.o_orderkey
INNER JOIN (
  SELECT
    t6.s_suppkey AS s_suppkey,
    t7.n_name AS supp_nation
  FROM file('{data}/supplier.parquet', 'Parquet') AS t6
  INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t7 ON t6.s_nationkey = t7.n_nationkey
  WHERE (t7.n_name = 'FRANCE') OR (t7.n_name = 'GERMANY')
) AS t8 ON t0.l_suppkey = t8.s_suppkey
WHERE (t0.l_shipdate >= toDate32('1995-01-01'))
  AND (t0.l_shipdate <= toDate32('1996-12-31'))
  AND (((t8.supp_nation = 'FRANCE') AND (t5.cust_nation = 'GERMANY')) OR ((t8.supp_nation = 'GERMANY') AND (t5.cust_nation = 'FRANCE')))
GROUP BY t8.supp_nation, t5.cust_nation, toYear(t0.l_shipdate)
ORDER BY t8.supp_nation ASC, t5.cust_nation ASC, toYear(t0.l_shipdate) ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
