package io.clickframe.function;

import static io.clickframe.Expressions.fn;
import static io.clickframe.Expressions.lit;

import io.clickframe.Expression;

/**
 * The parts of a URL in a text. A part that is not there is the empty text; nothing is checked, a
 * text that is no URL gives something or nothing. NULL gives NULL, but no {@code Array} is NULL: it
 * is empty.
 */
public final class UrlFunctions {
  private final Expression value;

  /** The functions of a value; {@link Expression#url()} is shorter. */
  public UrlFunctions(Expression value) {
    this.value = value;
  }

  /** The scheme, such as {@code https}. */
  public Expression protocol() {
    return fn("protocol", value);
  }

  /** The host's name. */
  public Expression domain() {
    return fn("domain", value);
  }

  /** The host's name without a leading {@code www.}. */
  public Expression domainWithoutWww() {
    return fn("domainWithoutWWW", value);
  }

  /** The last part of the host's name, such as {@code uk}. */
  public Expression topLevelDomain() {
    return fn("topLevelDomain", value);
  }

  /** The part of the host's name below {@code com}, {@code co.uk} and their like. */
  public Expression firstSignificantSubdomain() {
    return fn("firstSignificantSubdomain", value);
  }

  /** The host's name from its first significant part on, such as {@code example.co.uk}. */
  public Expression registeredDomain() {
    return fn("cutToFirstSignificantSubdomain", value);
  }

  /** The port, zero if there is none. */
  public Expression port() {
    return fn("port", value);
  }

  /** The port, {@code absent} if there is none. */
  public Expression port(int absent) {
    return fn("port", value, lit(absent).cast("UInt16"));
  }

  /** The path without the query string, with its leading slash. */
  public Expression path() {
    return fn("path", value);
  }

  /** The path with query string and fragment. */
  public Expression pathFull() {
    return fn("pathFull", value);
  }

  /** The query string without its question mark. */
  public Expression queryString() {
    return fn("queryString", value);
  }

  /** The text behind the hash sign. */
  public Expression fragment() {
    return fn("fragment", value);
  }

  /** Query string and fragment. */
  public Expression queryStringAndFragment() {
    return fn("queryStringAndFragment", value);
  }

  /** The value of a parameter of the query string, as it stands there, not decoded. */
  public Expression parameter(Object name) {
    return fn("extractURLParameter", value, name);
  }

  /** The parameters of the query string, each as {@code name=value}. */
  public Expression parameters() {
    return fn("extractURLParameters", value);
  }

  /** The names of the parameters of the query string. */
  public Expression parameterNames() {
    return fn("extractURLParameterNames", value);
  }

  /** The URL cut behind each part of its path and query string, shortest first. */
  public Expression hierarchy() {
    return fn("URLHierarchy", value);
  }

  /** The path cut behind each of its parts, shortest first, without the host. */
  public Expression pathHierarchy() {
    return fn("URLPathHierarchy", value);
  }

  /** The URL without a leading {@code www.} of its host. */
  public Expression cutWww() {
    return fn("cutWWW", value);
  }

  /** The URL without its query string. */
  public Expression cutQueryString() {
    return fn("cutQueryString", value);
  }

  /** The URL without its fragment. */
  public Expression cutFragment() {
    return fn("cutFragment", value);
  }

  /** The URL without query string and fragment. */
  public Expression cutQueryStringAndFragment() {
    return fn("cutQueryStringAndFragment", value);
  }

  /** The URL without a parameter of its query string. */
  public Expression cutParameter(Object name) {
    return fn("cutURLParameter", value, name);
  }

  /** The text with {@code %XX} decoded; a plus stays a plus. */
  public Expression decode() {
    return fn("decodeURLComponent", value);
  }

  /** The text with everything but letters, digits and {@code -_.~} as {@code %XX}. */
  public Expression encode() {
    return fn("encodeURLComponent", value);
  }

  /** Like {@link #decode}, and a plus is a blank. */
  public Expression decodeForm() {
    return fn("decodeURLFormComponent", value);
  }

  /** Like {@link #encode}, and a blank is a plus. */
  public Expression encodeForm() {
    return fn("encodeURLFormComponent", value);
  }
}
