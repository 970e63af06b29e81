SELECT
  toYear(t3.o_orderdate) AS o_year,
  accurateCast(sum(CASE WHEN t8.n_name = 'VIETNAM' THEN (t1.l_extendedprice * (1 - t1.l_discount)) ELSE toInt32(0) END), 'Float64') / accurateCast(sum(t1.l_extendedprice * (1 - t1.l_discount)), 'Float64') AS mkt_share
FROM file('{data}/part.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/lineitem.parquet', 'Parquet') AS t1 ON t0.p_partkey = t1.l_partkey
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t2 ON t1.l_suppkey = t2.s_suppkey
INNER JOIN file('{data}/orders.parquet', 'Parquet') AS t3 ON t1.l_orderkey = t3.o_orderkey
INNER JOIN file('{data}/customer.parquet', 'Parquet') AS t4 ON t3.o_custkey = t4.c_custkey
INNER JOIN (
  SELECT
    t5.n_nationkey AS c_nationkey
  FROM file('{data}/nation.parquet', 'Parquet') AS t5
  INNER JOIN file('{data}/region.parquet', 'Parquet') AS t6 ON t5.n_regionkey = t6.r_regionkey
  WHERE t6.r_name = 'ASIA'
) AS t7 ON t4.c_nationkey = t7.c_nationkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t8 ON t2.s_nationkey = t8.n_nationkey
WHERE (t0.p_type = 'MEDIUM PLATED STEEL')
  AND (t3.o_orderdate >= toDate32('1995-01-01'))
  AND (t3.o_orderdate <= toDate32('1996-12-31'))
GROUP BY toYear(t3.o_orderdate)
ORDER BY toYear(t3.o_orderdate) ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
