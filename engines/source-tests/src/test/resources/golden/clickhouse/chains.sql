-- condition
SELECT
    r0.id AS id,
    r0.i AS i,
    r0.n AS n,
    r0.s AS s,
    r0.d AS d,
    r0.day AS day,
    r0.at AS at,
    r0.tags AS tags,
    r0.kind AS kind,
    r0.uid AS uid
  FROM far.wide AS r0
  WHERE r0.n > 2.5 AND r0.s LIKE '%\\\\ 1'

-- fragments
SELECT
    r0.id AS id,
    arrayStringConcat(r0.tags, ',') AS t,
    r0.kind AS kind,
    r0.uid AS uid
  FROM far.wide AS r0

-- groups
SELECT
    r0.s AS s,
    r0.kind AS kind,
    count() AS rows,
    sum(r0.n) AS total,
    quantileExact(r0.d) AS q
  FROM far.wide AS r0
  GROUP BY r0.s, r0.kind
  HAVING count() > 2

-- noRows
SELECT
    sum(r0.i) AS x,
    max(r0.n) AS y
  FROM far.wide AS r0
  WHERE r0.id > 100

-- windows
SELECT
    r0.id AS id,
    r0.i AS i,
    r0.n AS n,
    r0.s AS s,
    r0.d AS d,
    r0.day AS day,
    r0.at AS at,
    r0.tags AS tags,
    r0.kind AS kind,
    r0.uid AS uid,
    row_number() OVER (PARTITION BY r0.kind ORDER BY r0.id ASC) AS place,
    sum(r0.i) OVER (ORDER BY r0.id ASC) AS running
  FROM far.wide AS r0
  QUALIFY row_number() OVER (PARTITION BY r0.s ORDER BY r0.id ASC) <= 2

-- limitBy
wide

-- joins
SELECT
    r0.id AS id,
    r1.w AS w,
    r1.s AS t
  FROM far.wide AS r0
  LEFT JOIN far.keys AS r1 ON r0.i = r1.k

-- fullJoin
SELECT
    r0.id AS id,
    r0.i AS i,
    r1.k AS k,
    r1.w AS w
  FROM far.wide AS r0
  FULL JOIN far.keys AS r1 ON r0.i = r1.k

-- setOperations
SELECT
    r2.i AS i
  FROM (
    SELECT
      r0.i AS i
    FROM far.wide AS r0
    EXCEPT DISTINCT
    SELECT
      r1.k AS i
    FROM far.keys AS r1
  ) AS r2
  UNION ALL
  SELECT
    r3.i AS i
  FROM far.wide AS r3
  WHERE r3.i > 2

-- run
SELECT
    r1.id AS id,
    r1.i AS i,
    r1.n AS n,
    r1.s AS s,
    r1.d AS d,
    r1.day AS day,
    r1.at AS at,
    r1.tags AS tags,
    r1.kind AS kind,
    r1.uid AS uid
  FROM (
    SELECT
      r0.id AS id,
      r0.i AS i,
      r0.n AS n,
      r0.s AS s,
      r0.d AS d,
      r0.day AS day,
      r0.at AS at,
      r0.tags AS tags,
      r0.kind AS kind,
      r0.uid AS uid
    FROM far.wide AS r0
    ORDER BY r0.n DESC, r0.id ASC
    OFFSET 3
  ) AS r1
  ORDER BY r1.n DESC, r1.id ASC
  LIMIT 7

-- times
SELECT
    r0.id AS id,
    toHour(r0.at) AS h,
    toString(r0.at) AS t,
    r0.at AS at
  FROM far.wide AS r0

-- dates
SELECT
    r0.id AS id,
    r0.i AS i,
    r0.n AS n,
    r0.s AS s,
    r0.d AS d,
    r0.day AS day,
    r0.at AS at,
    r0.tags AS tags,
    r0.kind AS kind,
    r0.uid AS uid
  FROM far.wide AS r0
  WHERE r0.day >= toDate32('2024-02-29')

-- subqueries
SELECT
    r0.id AS id,
    r0.i AS i,
    r0.n AS n,
    r0.s AS s,
    r0.d AS d,
    r0.day AS day,
    r0.at AS at,
    r0.tags AS tags,
    r0.kind AS kind,
    r0.uid AS uid
  FROM far.wide AS r0
  WHERE r0.i IN (
      SELECT
        r1.k AS k
      FROM far.keys AS r1
    )

-- cube
SELECT
    r0.kind AS kind,
    r0.i AS i,
    count() AS rows
  FROM far.wide AS r0
  GROUP BY GROUPING SETS ((r0.kind, r0.i), (r0.kind), (r0.i), ())
  HAVING NOT ignore(count())

