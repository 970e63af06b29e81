package io.clickframe.engine.server.internal;

import com.clickhouse.client.api.ClientException;
import com.clickhouse.client.api.ConnectionInitiationException;
import com.clickhouse.client.api.DataTransferException;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.TransportException;
import java.net.ConnectException;
import java.util.Set;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Why a statement got no answer, and so whether it is sent again. A statement that writes is sent
 * again only if no server has got it: whether a lost one was done nobody can tell.
 */
enum Fault {
  /** No connection could be made, or no free one was there in time: no server has got it. */
  NOT_SENT(true, true),

  /** The server, or what stands in front of it, refused it for now: 429, 502, 503, code 202. */
  OVERLOADED(true, false),

  /** The connection broke before an answer began. */
  LOST(true, false),

  /** The connection is encrypted and the two sides do not trust or understand each other. */
  ENCRYPTION(false, false),

  /** ClickHouse refused it, and would again. */
  REFUSED(false, false),

  /** Something that answers HTTP, but not as ClickHouse does. */
  FOREIGN(false, false);

  private static final Set<Integer> BUSY = Set.of(202); // TOO_MANY_SIMULTANEOUS_QUERIES
  private static final String GATEWAY = "Server returned '50";
  private static final String STATUS = "Unexpected result status ";
  private static final int TOO_MANY_REQUESTS = 429;

  private final boolean readAgain;
  private final boolean writeAgain;

  Fault(boolean readAgain, boolean writeAgain) {
    this.readAgain = readAgain;
    this.writeAgain = writeAgain;
  }

  /** Whether a statement that met it may be sent again. */
  boolean mayTryAgain(boolean readsOnly) {
    return readsOnly ? readAgain : writeAgain;
  }

  /** Whether the address is to be left alone for a while. */
  boolean isOfTheAddress() {
    return this == NOT_SENT || this == OVERLOADED || this == LOST;
  }

  /** What an exception of the client means. */
  static Fault of(Throwable failure) {
    return switch (failure) {
      case ServerException refused when refused.getCode() > 0 ->
          BUSY.contains(refused.getCode()) ? OVERLOADED : REFUSED;
      case ConnectionInitiationException e when e.getCause() instanceof NoHttpResponseException ->
          LOST;
      case ConnectionInitiationException e -> isGateway(e.getCause()) ? OVERLOADED : NOT_SENT;
      case DataTransferException _ -> LOST;
      case TransportException _ -> ENCRYPTION;
      case ClientException e when isStatus(e, TOO_MANY_REQUESTS) -> OVERLOADED;
      default -> FOREIGN;
    };
  }

  /** The client reports them as if there were no connection. */
  private static boolean isGateway(@Nullable Throwable cause) {
    return cause instanceof ConnectException
        && cause.getMessage() != null
        && cause.getMessage().startsWith(GATEWAY);
  }

  private static boolean isStatus(ClientException e, int status) {
    return e.getMessage() != null && e.getMessage().equals(STATUS + status);
  }
}
