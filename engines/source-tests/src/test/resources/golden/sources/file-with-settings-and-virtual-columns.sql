SELECT
  t0.id AS id,
  t0.name AS name,
  t0._path AS _path,
  t0._time AS _time
FROM (SELECT *, _path, _time FROM file('/data/a.csv', 'CSVWithNames', 'id Int64, name String') SETTINGS format_csv_delimiter = ';', input_format_max_rows_to_read_for_schema_inference = 100, use_hive_partitioning = 0) AS t0
SETTINGS join_use_nulls = 1, group_by_use_nulls = 1, enable_positional_arguments = 0, session_timezone = 'UTC', enable_extended_results_for_datetime_functions = 1, optimize_move_to_prewhere = 0, compile_aggregate_expressions = 0, optimize_or_like_chain = 0, optimize_uniq_to_count = 0
