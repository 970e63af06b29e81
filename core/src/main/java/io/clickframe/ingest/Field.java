package io.clickframe.ingest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the ClickHouse type of a record component is, as {@link FieldSpec} says it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {
  /** The type as ClickHouse writes it; empty: inferred. */
  String type() default "";

  /** Whether it can be NULL, besides what the Java type says. */
  boolean nullable() default false;

  /** Whether few different values are expected. */
  boolean lowCardinality() default false;
}
