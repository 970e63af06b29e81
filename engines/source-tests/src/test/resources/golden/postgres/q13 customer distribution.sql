SELECT
  CAST(r3."c_count" AS bigint) AS "c_count",
  CAST(count(*) AS bigint) AS "custdist"
FROM (
  SELECT
    count(r2."o_orderkey") AS "c_count"
  FROM "tpch"."customer" AS r0
  LEFT JOIN (
    SELECT
      r1."o_orderkey" AS "o_orderkey",
      r1."o_custkey" AS "o_custkey"
    FROM "tpch"."orders" AS r1
    WHERE NOT (r1."o_comment" LIKE '%special%requests%')
  ) AS r2 ON r0."c_custkey" = r2."o_custkey"
  GROUP BY r0."c_custkey"
) AS r3
GROUP BY r3."c_count"
