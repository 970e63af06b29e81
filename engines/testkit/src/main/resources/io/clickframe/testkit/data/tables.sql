INSERT INTO FUNCTION file('{dir}/employees.parquet', 'Parquet', 'id Int32, name String, dept Nullable(String), boss Nullable(Int32), salary Decimal(10, 2), bonus Nullable(Float64), hired Date32') VALUES
(1, 'Ada', 'eng', NULL, 300, NULL, '2015-03-01'),
(2, 'Bob', 'eng', 1, 200.5, 10.5, '2016-07-15'),
(3, 'Cid', 'ops', 1, 150, nan, '2016-07-15'),
(4, 'Dee', 'ops', 3, 150, 0, '2018-01-02'),
(5, 'Eve', NULL, 1, 120.25, NULL, '2019-11-30'),
(6, 'Fay', 'hr', 99, 90, -5, '2020-02-29'),
(7, 'Gus', 'legal', 1, 80, inf, '2021-05-05'),
(8, 'Hal', 'eng', 2, 200.5, 10.5, '2022-08-08'),
(9, 'Ida', NULL, 3, 95, 1, '2023-09-09'),
(10, 'Ada', 'ops', 3, 150, -0.0, '2024-10-10');
INSERT INTO FUNCTION file('{dir}/employees.csv', 'CSVWithNames') SELECT * FROM {employees};
INSERT INTO FUNCTION file('{dir}/packed/employees.csv.gz', 'CSVWithNames') SELECT * FROM {employees};
INSERT INTO FUNCTION file('{dir}/packed/employees.jsonl.zst', 'JSONEachRow') SELECT * FROM {employees};
INSERT INTO FUNCTION file('{dir}/departments.csv', 'CSVWithNames', 'dept Nullable(String), title String, floor UInt8') VALUES
('eng', 'Engineering', 3),
('eng', 'Platform', 4),
('ops', 'Operations', 1),
('hr', 'People', 2),
(NULL, 'Nobody''s', 0),
('sales', 'Sales, "abroad"', 5);
INSERT INTO FUNCTION file('{dir}/projects.jsonl', 'JSONEachRow', 'who Nullable(Int64), project String, hours Float64') VALUES
(1, 'alpha', 10.5),
(1, 'beta', 2),
(2, 'alpha', 7),
(4, 'gamma', 1.25),
(50, 'alpha', 3),
(NULL, 'beta', 8),
(8, 'beta', 4);
INSERT INTO FUNCTION file('{dir}/numbers.parquet', 'Parquet') SELECT toInt64(number) AS id, toInt32(number % 7) AS grp, toInt32((number * 37) % 101) AS val, concat('n', toString(number)) AS label, if(number % 10 = 3, NULL, toFloat64(number) / 4) AS ratio FROM numbers(100);
INSERT INTO FUNCTION file('{dir}/north/part.csv', 'CSVWithNames') SELECT number AS id, 'north' AS side FROM numbers(3);
INSERT INTO FUNCTION file('{dir}/south/part.csv', 'CSVWithNames') SELECT number + 2 AS id, 'south' AS side FROM numbers(4);
INSERT INTO FUNCTION file('{dir}/years/sales-1.parquet', 'Parquet') SELECT toInt32(number) AS id, 2021 AS year, toDecimal64(number * 1.5, 2) AS amount FROM numbers(5);
INSERT INTO FUNCTION file('{dir}/years/sales-2.parquet', 'Parquet') SELECT toInt32(number) AS id, 2022 AS year, toDecimal64(number * 2.5, 2) AS amount FROM numbers(6);
INSERT INTO FUNCTION file('{dir}/years/sales-3.parquet', 'Parquet') SELECT toInt32(number) AS id, 2023 AS year, toDecimal64(number * 3.5, 2) AS amount FROM numbers(7);
INSERT INTO FUNCTION file('{dir}/headerless.csv', 'CSV', 'id Int32, label Nullable(String), price Decimal(9, 2)') VALUES (1, 'one', 1.5), (2, NULL, 2.25), (3, 'three, "quoted"', 3);
INSERT INTO FUNCTION file('{dir}/table with spaces, a comma; and a semicolon.csv', 'CSVWithNames') SELECT number AS id FROM numbers(3);
