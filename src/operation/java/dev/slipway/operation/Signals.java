package dev.slipway.operation;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Signals that something else happens at than the end of this program, until they are given back.
 * Called by name: a compiler warns of the class, which every JDK has, and no annotation allows it.
 */
public final class Signals {
  private final Map<Object, Object> former = new LinkedHashMap<>();

  private Signals() {}

  /**
   * Takes them.
   *
   * @param handler is told the signal's number, in a thread of its own
   * @param names such as {@code INT}, which Ctrl-C sends
   */
  public static Signals take(IntConsumer handler, String... names) {
    var taken = new Signals();
    Class<?> type = named("sun.misc.SignalHandler");
    Object own =
        Proxy.newProxyInstance(
            Signals.class.getClassLoader(),
            new Class<?>[] {type},
            (self, called, words) -> {
              handler.accept((int) call(method("getNumber"), words[0]));
              return null;
            });
    for (String name : names) {
      Object signal = make(name);
      taken.former.put(signal, handle(signal, own));
    }
    return taken;
  }

  /** What happened at them before happens again. */
  public void giveBack() {
    former.forEach(Signals::handle);
  }

  private static Object handle(Object signal, Object handler) {
    return call(
        method("handle", named("sun.misc.Signal"), named("sun.misc.SignalHandler")),
        null,
        signal,
        handler);
  }

  private static Object make(String name) {
    try {
      return named("sun.misc.Signal").getConstructor(String.class).newInstance(name);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method method(String name, Class<?>... types) {
    try {
      return named("sun.misc.Signal").getMethod(name, types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object call(Method method, Object on, Object... words) {
    try {
      return method.invoke(on, words);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
