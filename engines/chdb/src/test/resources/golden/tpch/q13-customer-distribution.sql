SELECT
  t3.c_count AS c_count,
  count() AS custdist
FROM (
  SELECT
    count(t2.o_orderkey) AS c_count
  FROM file('{data}/customer.parquet', 'Parquet') AS t0
  LEFT JOIN (
    SELECT
      t1.o_orderkey AS o_orderkey,
      t1.o_custkey AS o_custkey
    FROM file('{data}/orders.parquet', 'Parquet') AS t1
    WHERE t1.o_comment NOT LIKE '%special%requests%'
  ) AS t2 ON t0.c_custkey = t2.o_custkey
  GROUP BY t0.c_custkey
) AS t3
GROUP BY t3.c_count
ORDER BY count() DESC, t3.c_count DESC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
