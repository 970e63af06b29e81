SELECT
  t4.l_orderkey AS l_orderkey,
  sum(t4.l_extendedprice * (1 - t4.l_discount)) AS revenue,
  t2.o_orderdate AS o_orderdate,
  t2.o_shippriority AS o_shippriority
FROM file('{data}/customer.parquet', 'Parquet') AS t0
INNER JOIN (
  SELECT
    t1.o_orderkey AS o_orderkey,
    t1.o_custkey AS o_custkey,
    t1.o_orderstatus AS o_orderstatus,
    t1.o_totalprice AS o_totalprice,
    t1.o_orderdate AS o_orderdate,
    t1.o_orderpriority AS o_orderpriority,
    t1.o_clerk AS o_clerk,
    t1.o_shippriority AS o_shippriority,
    t1.o_comment AS o_comment
  FROM file('{data}/orders.parquet', 'Parquet') AS t1
  WHERE t1.o_orderdate < toDate32('1995-03-15')
) AS t2 ON t0.c_custkey = t2.o_custkey
INNER JOIN (
  SELECT
    t3.l_orderkey AS l_orderkey,
    t3.l_partkey AS l_partkey,
    t3.l_suppkey AS l_suppkey,
    t3.l_linenumber AS l_linenumber,
    t3.l_quantity AS l_quantity,
    t3.l_extendedprice AS l_extendedprice,
    t3.l_discount AS l_discount,
    t3.l_tax AS l_tax,
    t3.l_returnflag AS l_returnflag,
    t3.l_linestatus AS l_linestatus,
    t3.l_shipdate AS l_shipdate,
    t3.l_commitdate AS l_commitdate,
    t3.l_receiptdate AS l_receiptdate,
    t3.l_shipinstruct AS l_shipinstruct,
    t3.l_shipmode AS l_shipmode,
    t3.l_comment AS l_comment
  FROM file('{data}/lineitem.parquet', 'Parquet') AS t3
  WHERE t3.l_shipdate > toDate32('1995-03-15')
) AS t4 ON t2.o_orderkey = t4.l_orderkey
WHERE t0.c_mktsegment = 'BUILDING'
GROUP BY t4.l_orderkey, t2.o_orderdate, t2.o_shippriority
ORDER BY (sum(t4.l_extendedprice * (1 - t4.l_discount))) DESC, t2.o_orderdate ASC
LIMIT 10
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0
