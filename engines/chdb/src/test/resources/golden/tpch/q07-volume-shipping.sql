SELECT
  t4.n_name AS supp_nation,
  t5.n_name AS cust_nation,
  toYear(t0.l_shipdate) AS l_year,
  sum(t0.l_extendedprice * (1 - t0.l_discount)) AS revenue
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t1 ON t0.l_suppkey = t1.s_suppkey
INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t2 ON t0.l_orderkey = t2.o_orderkey
INNER JOIN file('{data}/customer.parquet', 'Parquet') AS t3 ON t2.o_custkey = t3.c_custkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t4 ON t1.s_nationkey = t4.n_nationkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t5 ON t3.c_nationkey = t5.n_nationkey
WHERE (t0.l_shipdate >= toDate32('1995-01-01'))
  AND (t0.l_shipdate <= toDate32('1996-12-31'))
  AND (t4.n_name = 'FRANCE' AND t5.n_name = 'GERMANY'
  OR t4.n_name = 'GERMANY' AND t5.n_name = 'FRANCE')
GROUP BY t4.n_name, t5.n_name, toYear(t0.l_shipdate)
ORDER BY t4.n_name ASC, t5.n_name ASC, toYear(t0.l_shipdate) ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
