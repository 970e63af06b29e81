package io.clickframe.sourcetest.container;

import static org.junit.jupiter.api.Assumptions.abort;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Container images with a port each, started for a test. */
final class Containers {
  private Containers() {}

  /** A started container; the caller closes it. Skips the test where there is no Docker. */
  static GenericContainer<?> start(String image, int port, String... command) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      String reason = "skipped: no Docker engine to run " + image + " in";
      System.out.println(reason);
      abort(reason);
    }
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(image))
            .withExposedPorts(port)
            .waitingFor(Wait.forListeningPort());
    if (command.length > 0) {
      container.withCommand(command);
    }
    container.start();
    return container;
  }

  /** The address of its port from outside. */
  static String address(GenericContainer<?> container, int port) {
    return container.getHost() + ":" + container.getMappedPort(port);
  }
}
