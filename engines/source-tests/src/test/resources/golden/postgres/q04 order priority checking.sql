SELECT
  r0."o_orderpriority" AS "o_orderpriority",
  CAST(count(*) AS bigint) AS "order_count"
FROM "tpch"."orders" AS r0
WHERE (r0."o_orderdate" >= DATE '1993-07-01')
  AND (r0."o_orderdate" < DATE '1993-10-01')
  AND (EXISTS (SELECT 1 FROM (
    SELECT
      r1."l_orderkey" AS "l_orderkey"
    FROM "tpch"."lineitem" AS r1
    WHERE r1."l_commitdate" < r1."l_receiptdate"
  ) AS r2 WHERE r0."o_orderkey" = r2."l_orderkey"))
GROUP BY r0."o_orderpriority"
