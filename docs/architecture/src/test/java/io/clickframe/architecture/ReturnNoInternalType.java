package io.clickframe.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** No public or protected field or method has a type that names an internal class anywhere. */
final class ReturnNoInternalType extends ArchCondition<JavaClass> {
  private static final Set<JavaModifier> VISIBLE =
      Set.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED);

  private final DescribedPredicate<JavaClass> internal;

  ReturnNoInternalType(DescribedPredicate<JavaClass> internal) {
    super("return no internal type");
    this.internal = internal;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getFields().forEach(field -> check(field, field.getType(), events));
    type.getMethods().forEach(method -> check(method, method.getReturnType(), events));
  }

  private void check(JavaMember member, JavaType returned, ConditionEvents events) {
    if (member.getModifiers().stream().noneMatch(VISIBLE::contains)) {
      return;
    }
    returned.getAllInvolvedRawTypes().stream()
        .filter(internal)
        .forEach(type ->
            events.add(
                SimpleConditionEvent.violated(
                    member, member.getFullName() + " returns " + type.getName())));
  }
}
