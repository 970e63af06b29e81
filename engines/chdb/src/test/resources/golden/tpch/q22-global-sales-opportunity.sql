SELECT
  t1.cntrycode AS cntrycode,
  count() AS numcust,
  sum(t1.c_acctbal) AS totacctbal
FROM (
  SELECT
    t0.c_custkey AS c_custkey,
    t0.c_acctbal AS c_acctbal,
    leftUTF8(t0.c_phone, 2) AS cntrycode
  FROM file('{data}/customer.parquet', 'Parquet') AS t0
  WHERE (leftUTF8(t0.c_phone, 2) IN ('13', '31', '23', '29', '30', '18', '17'))
    AND (t0.c_acctbal > 0)
  QUALIFY t0.c_acctbal > avg(t0.c_acctbal) OVER ()
) AS t1
LEFT ANTI JOIN file('{data}/orders.parquet', 'Parquet') AS t2 ON t1.c_custkey = t2.o_custkey
GROUP BY t1.cntrycode
ORDER BY t1.cntrycode ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
