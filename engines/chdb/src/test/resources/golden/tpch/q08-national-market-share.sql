SELECT
  toYear(t10.o_orderdate) AS o_year,
  accurateCast(sum(CASE WHEN t11.n_name = 'VIETNAM' THEN (t10.l_extendedprice * (1 - t10.l_discount)) ELSE toInt32(0) END), 'Float64') / accurateCast(sum(t10.l_extendedprice * (1 - t10.l_discount)), 'Float64') AS mkt_share
FROM file('{data}/supplier.parquet', 'Parquet') AS t0
INNER JOIN (
  SELECT
    t1.l_suppkey AS l_suppkey,
    t1.l_extendedprice AS l_extendedprice,
    t1.l_discount AS l_discount,
    t8.o_orderdate AS o_orderdate
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t1
  INNER JOIN (
    SELECT
      t2.o_orderkey AS o_orderkey,
      t2.o_orderdate AS o_orderdate
    FROM file('{data}/orders.parquet', 'Parquet') AS t2
    INNER JOIN (
      SELECT
        t3.c_custkey AS c_custkey
      FROM file('{data}/customer.parquet', 'Parquet') AS t3
      INNER JOIN (
        SELECT
          t4.n_nationkey AS n_nationkey
        FROM file('{data}/nation.parquet', 'Parquet') AS t4
        INNER JOIN file('{data}/region.parquet', 'Parquet') AS t5 ON t4.n_regionkey = t5.r_regionkey
        WHERE t5.r_name = 'ASIA'
      ) AS t6 ON t3.c_nationkey = t6.n_nationkey
    ) AS t7 ON t2.o_custkey = t7.c_custkey
    WHERE (t2.o_orderdate >= toDate32('1995-01-01'))
      AND (t2.o_orderdate <= toDate32('1996-12-31'))
  ) AS t8 ON t1.l_orderkey = t8.o_orderkey
  INNER JOIN file('{data}/part.parquet', 'Parquet') AS t9 ON t1.l_partkey = t9.p_partkey
  WHERE t9.p_type = 'MEDIUM PLATED STEEL'
) AS t10 ON t0.s_suppkey = t10.l_suppkey
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t11 ON t0.s_nationkey = t11.n_nationkey
GROUP BY toYear(t10.o_orderdate)
ORDER BY toYear(t10.o_orderdate) ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
