package io.clickframe.engine.server.container;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import io.clickframe.engine.server.ClickHouseServer;
import io.clickframe.source.Secret;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * ClickHouse in containers: one of each version for all tests of this JVM, started by the first and
 * removed with it.
 */
final class Servers {
  static final String USER = "tester";
  static final String PASSWORD = "correct horse";
  private static final int HTTP = 8123;
  private static final String CONFIGURATION = "/etc/clickhouse-server/config.d/clickframe.xml";

  private static final Map<Release, GenericContainer<?>> RUNNING = new EnumMap<>(Release.class);

  private Servers() {}

  /** How a server of that version is reached. */
  static synchronized ClickHouseServer of(Release release) {
    return at(
        RUNNING.computeIfAbsent(
            release,
            version -> {
              GenericContainer<?> made = make(version, "server.xml");
              made.start();
              return made;
            }));
  }

  /** How a running server is reached. */
  static ClickHouseServer at(GenericContainer<?> server) {
    return ClickHouseServer.at("http://" + server.getHost() + ":" + server.getMappedPort(HTTP))
        .credentials(USER, Secret.of(PASSWORD));
  }

  /**
   * A server that is not started yet.
   *
   * @param configuration a resource of this package
   */
  static GenericContainer<?> make(Release release, String configuration) {
    String samples = System.getProperty("java.io.tmpdir");
    return new GenericContainer<>(
            DockerImageName.parse("clickhouse/clickhouse-server:" + release.tag()))
        .withEnv("CLICKHOUSE_USER", USER)
        .withEnv("CLICKHOUSE_PASSWORD", PASSWORD)
        .withEnv("CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT", "1")
        // The folders of the samples are open to their owner and to root alone.
        .withEnv("CLICKHOUSE_RUN_AS_ROOT", "1")
        .withCopyFileToContainer(resource(configuration), CONFIGURATION)
        .withCreateContainerCmdModifier(command -> {
          HostConfig host = Objects.requireNonNull(command.getHostConfig());
          host.withBinds(new Bind(samples, new Volume(samples)));
        })
        .withExposedPorts(HTTP)
        .waitingFor(Wait.forHttp("/ping").forPort(HTTP));
  }

  /** A file of this package, readable by everybody. */
  static MountableFile resource(String name) {
    return MountableFile.forClasspathResource(
        "io/clickframe/engine/server/container/" + name, 0644);
  }
}
