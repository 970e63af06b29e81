SELECT
  t0.l_returnflag AS l_returnflag,
  t0.l_linestatus AS l_linestatus,
  sum(t0.l_quantity) AS sum_qty,
  sum(t0.l_extendedprice) AS sum_base_price,
  sum(t0.l_extendedprice * (1 - t0.l_discount)) AS sum_disc_price,
  sum((t0.l_extendedprice * (1 - t0.l_discount)) * (1 + t0.l_tax)) AS sum_charge,
  avg(t0.l_quantity) AS avg_qty,
  avg(t0.l_extendedprice) AS avg_price,
  avg(t0.l_discount) AS avg_disc,
  count() AS count_order
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
WHERE t0.l_shipdate <= toDate32('1998-09-02')
GROUP BY t0.l_returnflag, t0.l_linestatus
ORDER BY t0.l_returnflag ASC, t0.l_linestatus ASC
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
