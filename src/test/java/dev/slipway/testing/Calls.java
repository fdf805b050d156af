package dev.slipway.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * What a thread asks of AWS while somebody wants to know it; other tests go on beside. Each client
 * of the SDK tells us, since {@code execution.interceptors} among the resources names this class.
 */
public final class Calls implements ExecutionInterceptor {
  private static final List<Call> HEARD = Collections.synchronizedList(new ArrayList<>());

  private static volatile Thread asking;

  /**
   * One of them.
   *
   * @param action such as {@code Ecs:RunTask}, with the SDK's name of the service
   */
  public record Call(String action, SdkRequest request) {}

  /** What is asked while something is done. */
  public static List<Call> during(Runnable work) {
    HEARD.clear();
    asking = Thread.currentThread();
    try {
      work.run();
    } finally {
      asking = null;
    }
    return List.copyOf(HEARD);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (Thread.currentThread().equals(asking)) {
      String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
      String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
      HEARD.add(new Call(service + ":" + operation, context.request()));
    }
  }
}
