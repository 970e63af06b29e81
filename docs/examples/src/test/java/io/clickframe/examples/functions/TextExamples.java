package io.clickframe.examples.functions;

import static io.clickframe.Expressions.col;
import static io.clickframe.Expressions.lit;
import static io.clickframe.Expressions.sql;
import static io.clickframe.examples.functions.Example.column;
import static io.clickframe.examples.functions.Example.example;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class TextExamples {
  private TextExamples() {}

  static List<Example> all() {
    return List.of(
        example(lit("Zürich").str().length(), 6),
        example(lit("Zürich").str().byteLength(), 7),
        example(lit("").str().isEmpty(), 1),
        example(lit("Zürich").str().upper(), "ZÜRICH"),
        example(lit("ÄÖÜ").str().lower(), "äöü"),
        example(lit("hello wörld").str().initcap(), "Hello Wörld"),
        example(lit("éCOLE ET RUE").str().capitalize(), "École et rue"),
        example(lit("Zürich").str().substring(2), "ürich"),
        example(lit("Zürich").str().substring(-3), "ich"),
        example(lit("Zürich").str().substring(2, 3), "üri"),
        example(lit("Zürich").str().substring(5, 10), "ch"),
        example(lit("Zürich").str().left(2), "Zü"),
        example(lit("Zürich").str().right(5), "ürich"),
        example(lit("  a b ").str().trim(), "a b"),
        example(lit("xyaxy").str().trim("xy"), "a"),
        example(lit("  a ").str().ltrim(), "a "),
        example(lit("xyaxy").str().ltrim("xy"), "axy"),
        example(lit("  a ").str().rtrim(), "  a"),
        example(lit("xyaxy").str().rtrim("xy"), "xya"),
        example(lit("a.b.c").str().removePrefix("a."), "b.c"),
        example(lit("axb.c").str().removePrefix("a."), "axb.c"),
        example(lit("a.txt").str().removeSuffix(".txt"), "a"),
        example(lit("ü").str().padLeft(3, "*"), "**ü"),
        example(lit("12345").str().padLeft(3, "0"), "123"),
        example(lit("ü").str().padRight(3, "*"), "ü**"),
        example(lit("äb").str().repeat(2), "äbäb"),
        example(lit("äb").str().reverse(), "bä"),
        example(col("name").str().concat("-", col("id")), "ann-1"),
        example(col("name").str().concat(lit(null)), null),
        example(lit("a-b-c").str().replace("-", "+"), "a+b+c"),
        example(lit("a-b-c").str().replaceFirst("-", "+"), "a+b-c"),
        example(lit("münchen").str().translate("ün", "uN"), "muNcheN"),
        example(lit("Robert").str().soundex(), "R163"),
        example(lit("{} has {}").str().format(col("name"), col("x")), "ann has 3"),
        example(lit("a").str().ascii(), 97),
        example(lit("Zürich").str().contains("ric"), 1),
        example(lit("Zürich").str().contains("RIC"), 0),
        example(lit("Zürich").str().containsIgnoreCase("ÜRI"), 1),
        example(lit("Zürich").str().startsWith("Zü"), 1),
        example(lit("Zürich").str().endsWith("ich"), 1),
        example(lit("Zürich").str().position("r"), 3),
        example(lit("Zürich").str().position("x"), 0),
        example(lit("banana").str().count("an"), 2),
        example(lit("a, b").str().split(", "), List.of("a", "b")),
        example(sql("CAST(NULL AS Nullable(String))").str().split(","), List.of("")),
        example(lit(" a  b ").str().words(), List.of("a", "b")),
        example(lit("Hello, World 2").str().tokens(), List.of("Hello", "World", "2")),
        example(lit("äöü").str().ngrams(2), List.of("äö", "öü")),
        example(lit("äb").str().characters(), List.of("ä", "b")),
        example(lit("Zürich").str().isAlpha(), 1),
        example(lit("12a").str().isDigit(), 0),
        example(lit("12ä").str().isAlnum(), 1),
        example(lit(" \t").str().isSpace(), 1),
        example(lit("Ä1").str().isUpper(), 1),
        example(lit("Ää").str().isLower(), 0),
        example(lit("(?i)B").str().regex("b").matches(), 0),
        example(lit("aBc").str().regex("(?i)b").matches(), 1),
        example(lit("a1b22").str().regex("[0-9]+").count(), 2),
        example(lit("a1b22").str().regex("[0-9]+").extract(), "1"),
        example(lit("ab").str().regex("[0-9]+").extract(), null),
        example(lit("key=value").str().regex("(\\w+)=(\\w+)").extract(2), "value"),
        example(lit("a1b22").str().regex("[0-9]+").extractAll(), List.of("1", "22")),
        example(lit("k=v").str().regex("(\\w)=(\\w)").groups(), List.of("k", "v")),
        example(lit("a1b2").str().regex("([a-z])([0-9])").replace("\\2\\1"), "1a2b"),
        example(lit("a1b2").str().regex("[0-9]").replaceFirst("#"), "a#b2"),
        example(lit("a, b;c").str().regex("[,;] *").split(), List.of("a", "b", "c")),
        example(lit("STRASSE").str().unicode().caseFold(), "strasse"),
        example(lit("ﬁ").str().unicode().normalize(Normalizer.Form.NFKC), "fi"),
        example(lit("Crème").str().unicode().removeDiacritics(), "Creme"),
        example(sql("unhex('61FF')").str().unicode().toValid(), "a\uFFFD"),
        example(sql("unhex('61FF')").str().unicode().isValid(), 0),
        example(lit("kätten").str().similarity("sitten").levenshtein(), 2),
        example(lit("ab").str().similarity("ba").damerauLevenshteinBytes(), 1),
        example(lit("abc").str().similarity("abd").hammingBytes(), 1),
        example(lit("martha").str().similarity("marhta").jaroBytes(), 0.9444444444444444),
        example(lit("martha").str().similarity("marhta").jaroWinklerBytes(), 0.9611111111111111),
        example(lit("abc").str().similarity("ab").jaccard(), 0.6666666666666666),
        example(lit("29 Feb 2024 12:34").str().toDateTime(), Instant.parse("2024-02-29T12:34:00Z")),
        example(
            lit("29.02.24 12.30").str().toDateTime("%d.%m.%y %H.%i"),
            Instant.parse("2024-02-29T12:30:00Z")),
        example(lit("29.13.24").str().tryToDateTime("%d.%m.%y"), null),
        example(lit("1960-02-29").str().toDate(), LocalDate.of(1960, 2, 29)),
        column(col("name").str().concat("-01").str().tryToDate(), null, null, null, null),
        example(lit("2024-02-30").str().tryToDate(), null));
  }
}
