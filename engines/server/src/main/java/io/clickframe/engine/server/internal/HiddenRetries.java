package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.Client;
import java.io.IOException;
import java.lang.reflect.Field;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Apache's HTTP client, inside of ClickHouse's, sends every request once more that is answered with
 * 429 or 503, be it an insert, and ClickHouse's client has no switch for that. It is switched off
 * by reflection: {@link Fault} alone decides what is sent again.
 */
final class HiddenRetries {
  private static final Logger LOG = LoggerFactory.getLogger(HiddenRetries.class);

  private HiddenRetries() {}

  /** Switches them off; a client of another build, which has other fields, is told of. */
  static void switchOff(Client client) {
    try {
      Object element = value(value(value(client, "httpClientHelper"), "httpClient"), "execChain");
      while (element != null) {
        Object handler = value(element, "handler");
        if (handler.getClass().getSimpleName().equals("HttpRequestRetryExec")) {
          field(handler, "retryStrategy").set(handler, Never.INSTANCE);
          return;
        }
        element = field(element, "next").get(element);
      }
      tell(null);
    } catch (ReflectiveOperationException | RuntimeException e) {
      tell(e);
    }
  }

  private static void tell(@Nullable Exception cause) {
    LOG.warn(
        "The HTTP client of this version of client-v2 cannot be kept from sending a statement again"
            + " that is answered with 429 or 503, one that writes included",
        cause);
  }

  private static Object value(Object owner, String name) throws ReflectiveOperationException {
    Object value = field(owner, name).get(owner);
    if (value == null) {
      throw new NoSuchFieldException(name + " is null");
    }
    return value;
  }

  private static Field field(Object owner, String name) throws NoSuchFieldException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  /** Nothing is sent again. */
  private enum Never implements HttpRequestRetryStrategy {
    INSTANCE;

    @Override
    public boolean retryRequest(
        HttpRequest request, IOException e, int attempt, HttpContext context) {
      return false;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int attempt, HttpContext context) {
      return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int attempt, HttpContext context) {
      return TimeValue.ZERO_MILLISECONDS;
    }
  }
}
