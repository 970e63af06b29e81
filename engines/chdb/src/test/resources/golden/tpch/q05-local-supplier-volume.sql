SELECT
  t1.n_name AS n_name,
  sum(t5.l_extendedprice * (1 - t5.l_discount)) AS revenue
FROM file('{data}/region.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/nation.parquet', 'Parquet') AS t1 ON t0.r_regionkey = t1.n_regionkey
INNER JOIN file('{data}/customer.parquet', 'Parquet') AS t2 ON t1.n_nationkey = t2.c_nationkey
INNER JOIN (
  SELECT
    t3.o_orderkey AS o_orderkey,
    t3.o_custkey AS o_custkey,
    t3.o_orderstatus AS o_orderstatus,
    t3.o_totalprice AS o_totalprice,
    t3.o_orderdate AS o_orderdate,
    t3.o_orderpriority AS o_orderpriority,
    t3.o_clerk AS o_clerk,
    t3.o_shippriority AS o_shippriority,
    t3.o_comment AS o_comment
  FROM file('{data}/orders.parquet', 'Parquet') AS t3
  WHERE (t3.o_orderdate >= toDate32('1994-01-01'))
    AND (t3.o_orderdate < toDate32('1995-01-01'))
) AS t4 ON t2.c_custkey = t4.o_custkey
INNER JOIN file('{data}/lineitem.parquet', 'Parquet') AS t5 ON t4.o_orderkey = t5.l_orderkey
INNER JOIN file('{data}/supplier.parquet', 'Parquet') AS t6 ON (t5.l_suppkey = t6.s_suppkey) AND (t2.c_nationkey = t6.s_nationkey)
WHERE t0.r_name = 'ASIA'
GROUP BY t1.n_name
ORDER BY (sum(t5.l_extendedprice * (1 - t5.l_discount))) DESC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0
