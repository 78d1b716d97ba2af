package dev.surety.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.surety.local.template.FunctionSpec;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes the template's handlers by their class names, the way the Lambda runtime finds them,
 * through the constructor that is told what it stands on.
 */
public final class Functions {
  private Functions() {}

  /**
   * The function, ready to be called.
   *
   * @param parts what the handler's constructor may ask for, by type
   * @throws IllegalStateException naming the handler that is missing or cannot be made
   */
  public static LocalFunction make(FunctionSpec spec, Map<Class<?>, Object> parts) {
    try {
      Class<? extends RequestStreamHandler> type =
          Class.forName(spec.handler()).asSubclass(RequestStreamHandler.class);
      Constructor<?> constructor = constructor(type, parts);
      Object[] arguments =
          Arrays.stream(constructor.getParameterTypes())
              .map((Function<Class<?>, Object>) parts::get)
              .toArray();
      return new LocalFunction(spec, type.cast(constructor.newInstance(arguments)));
    } catch (ClassNotFoundException e) {
      throw fault(spec, "is not on the class path", e);
    } catch (ClassCastException e) {
      throw fault(spec, "is no RequestStreamHandler", e);
    } catch (InvocationTargetException e) {
      throw fault(spec, "failed to start: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw fault(spec, "cannot be made", e);
    }
  }

  private static Constructor<?> constructor(Class<?> type, Map<Class<?>, Object> parts)
      throws NoSuchMethodException {
    List<Constructor<?>> fitting =
        Arrays.stream(type.getConstructors())
            .filter(each -> each.getParameterCount() > 0)
            .<Constructor<?>>map(each -> each)
            .filter(each -> parts.keySet().containsAll(List.of(each.getParameterTypes())))
            .toList();
    if (fitting.size() != 1) {
      throw new NoSuchMethodException("one public constructor of " + parts.keySet());
    }
    return fitting.getFirst();
  }

  private static IllegalStateException fault(FunctionSpec spec, String what, Exception cause) {
    return new IllegalStateException(spec.id() + ": " + spec.handler() + " " + what, cause);
  }
}
