SELECT
  CAST(r1."cntrycode" AS text) AS "cntrycode",
  CAST(count(*) AS bigint) AS "numcust",
  CAST(sum(r1."c_acctbal") AS numeric(38, 2)) AS "totacctbal"
FROM (
  SELECT
    r0."c_custkey" AS "c_custkey",
    r0."c_acctbal" AS "c_acctbal",
    left(r0."c_phone", 2) AS "cntrycode",
    CAST(sum(r0."c_acctbal") OVER () AS double precision) / NULLIF(count(r0."c_acctbal") OVER (), 0) AS "window_10"
  FROM "tpch"."customer" AS r0
  WHERE (left(r0."c_phone", 2) IN ('13', '31', '23', '29', '30', '18', '17'))
    AND (r0."c_acctbal" > 0)
) AS r1
WHERE ((CAST(r1."c_acctbal" AS double precision) > r1."window_10") AND NOT (r1."window_10" = 'NaN'))
  AND (NOT EXISTS (SELECT 1 FROM "tpch"."orders" AS r2 WHERE r1."c_custkey" = r2."o_custkey"))
GROUP BY r1."cntrycode"
