SELECT
  r0."l_returnflag" AS "l_returnflag",
  r0."l_linestatus" AS "l_linestatus",
  CAST(sum(r0."l_quantity") AS numeric(38, 2)) AS "sum_qty",
  CAST(sum(r0."l_extendedprice") AS numeric(38, 2)) AS "sum_base_price",
  CAST(sum((r0."l_extendedprice" * (1 - r0."l_discount"))) AS numeric(38, 4)) AS "sum_disc_price",
  CAST(sum(((r0."l_extendedprice" * (1 - r0."l_discount")) * (1 + r0."l_tax"))) AS numeric(38, 6)) AS "sum_charge",
  CAST((CAST(sum(r0."l_quantity") AS double precision) / NULLIF(count(r0."l_quantity"), 0)) AS double precision) AS "avg_qty",
  CAST((CAST(sum(r0."l_extendedprice") AS double precision) / NULLIF(count(r0."l_extendedprice"), 0)) AS double precision) AS "avg_price",
  CAST((CAST(sum(r0."l_discount") AS double precision) / NULLIF(count(r0."l_discount"), 0)) AS double precision) AS "avg_disc",
  CAST(count(*) AS bigint) AS "count_order"
FROM "tpch"."lineitem" AS r0
WHERE r0."l_shipdate" <= DATE '1998-09-02'
GROUP BY r0."l_returnflag", r0."l_linestatus"
