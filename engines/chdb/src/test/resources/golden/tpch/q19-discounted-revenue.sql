SELECT
  sumOrNull(t0.l_extendedprice * (1 - t0.l_discount)) AS revenue
FROM file('{data}/lineitem.parquet', 'Parquet') AS t0
INNER JOIN file('{data}/part.parquet', 'Parquet') AS t1 ON t0.l_partkey = t1.p_partkey
WHERE (t0.l_shipmode IN ('AIR', 'AIR REG'))
  AND (t0.l_shipinstruct = 'DELIVER IN PERSON')
  AND (((t0.l_quantity >= 1) AND (t0.l_quantity <= 11)) OR ((t0.l_quantity >= 10) AND (t0.l_quantity <= 20)) OR ((t0.l_quantity >= 20) AND (t0.l_quantity <= 30)))
  AND (((t1.p_brand = 'Brand#12') AND (t1.p_container IN ('SM CASE', 'SM BOX', 'SM PACK', 'SM PKG')) AND (t1.p_size >= 1) AND (t1.p_size <= 5)) OR ((t1.p_brand = 'Brand#23') AND (t1.p_container IN ('MED BAG', 'MED BOX', 'MED PKG', 'MED PACK')) AND (t1.p_size >= 1) AND (t1.p_size <= 10)) OR ((t1.p_brand = 'Brand#34') AND (t1.p_container IN ('LG CASE', 'LG BOX', 'LG PACK', 'LG PKG')) AND (t1.p_size >= 1) AND (t1.p_size <= 15)))
  AND (((t1.p_brand = 'Brand#12') AND (t1.p_container IN ('SM CASE', 'SM BOX', 'SM PACK', 'SM PKG')) AND ((t0.l_quantity >= 1) AND (t0.l_quantity <= 11)) AND ((t1.p_size >= 1) AND (t1.p_size <= 5))) OR ((t1.p_brand = 'Brand#23') AND (t1.p_container IN ('MED BAG', 'MED BOX', 'MED PKG', 'MED PACK')) AND ((t0.l_quantity >= 10) AND (t0.l_quantity <= 20)) AND ((t1.p_size >= 1) AND (t1.p_size <= 10))) OR ((t1.p_brand = 'Brand#34') AND (t1.p_container IN ('LG CASE', 'LG BOX', 'LG PACK', 'LG PKG')) AND ((t0.l_quantity >= 20) AND (t0.l_quantity <= 30)) AND ((t1.p_size >= 1) AND (t1.p_size <= 15))))
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0, query_plan_optimize_join_order_limit = 0, query_plan_join_swap_table = 'false', enable_join_runtime_filters = 0, join_algorithm = 'direct,hash'
