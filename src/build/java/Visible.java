import java.util.Arrays;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What the compiler reads of a class when it compiles another one: not how a method does its work,
 * and nothing private.
 */
final class Visible {
  private Visible() {}

  /** Adds a class and all that is in it; the same text means that nobody sees a difference. */
  static void append(StringBuilder text, Element element) {
    if (element.getModifiers().contains(Modifier.PRIVATE)) {
      return;
    }
    line(text, element.getKind(), element.getModifiers(), element, element.asType());
    if (element instanceof Parameterizable generic) {
      generic.getTypeParameters().forEach(each -> line(text, each, each.getBounds()));
    }
    if (element instanceof TypeElement type) {
      line(text, type.getSuperclass(), type.getInterfaces(), type.getPermittedSubclasses());
      // Package-private members count: whoever sees them is compiled with them.
      type.getEnclosedElements().forEach(each -> append(text, each));
    } else if (element instanceof ExecutableElement method) {
      line(text, method.getThrownTypes(), method.getDefaultValue(), method.isVarArgs());
    } else if (element instanceof VariableElement field) {
      line(text, field.getConstantValue());
    }
  }

  private static void line(StringBuilder text, Object... words) {
    text.append(Arrays.asList(words)).append('\n');
  }
}
