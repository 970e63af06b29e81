package io.clickframe.sourcetest.explain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test class that is skipped where there is no Chromium; the reason is printed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

  /** Asks once a class. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Chromium.find().isPresent()) {
        return ConditionEvaluationResult.enabled("there is Chromium");
      }
      String reason =
          "no Chromium to draw pages in; name one in %s or put it on the PATH"
              .formatted(Chromium.VARIABLE);
      if (context.getTestMethod().isEmpty()) {
        System.out.println(
            "skipped: " + context.getRequiredTestClass().getSimpleName() + ": " + reason);
      }
      return ConditionEvaluationResult.disabled(reason);
    }
  }
}
