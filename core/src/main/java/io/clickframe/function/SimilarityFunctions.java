package io.clickframe.function;

import static io.clickframe.Expressions.fn;

import io.clickframe.Expression;

/** How near two texts are. NULL if one of them is. */
public final class SimilarityFunctions {
  private final Expression value;
  private final Object other;

  /** The functions of two texts; {@link TextFunctions#similarity} is shorter. */
  public SimilarityFunctions(Expression value, Object other) {
    this.value = value;
    this.other = Checks.required("similarity", "other text", other);
  }

  /** How many characters have to be put in, left out or changed to make one of the other. */
  public Expression levenshtein() {
    return fn("editDistanceUTF8", value, other);
  }

  /** Like {@link #levenshtein}, in bytes; two neighbours that changed places count as one. */
  public Expression damerauLevenshteinBytes() {
    return fn("damerauLevenshteinDistance", value, other);
  }

  /** How many bytes differ; the texts need the same number of bytes. */
  public Expression hammingBytes() {
    return fn("byteHammingDistance", value, other);
  }

  /** The Jaro similarity, from 0 to 1 for equal texts; in bytes. */
  public Expression jaroBytes() {
    return fn("jaroSimilarity", value, other);
  }

  /** The Jaro-Winkler similarity, from 0 to 1 for equal texts; in bytes. */
  public Expression jaroWinklerBytes() {
    return fn("jaroWinklerSimilarity", value, other);
  }

  /** Which share of the pairs of neighbouring characters both have, from 0 to 1 for all. */
  public Expression jaccard() {
    return fn("stringJaccardIndexUTF8", value, other);
  }
}
