package io.clickframe.engine.server.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What can be seen of the servers' configuration without Docker. */
class ConfigurationTest {

  @ParameterizedTest
  @ValueSource(strings = {"server.xml", "shard.xml", "keeper.xml"})
  void isWellFormed(String name) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(ConfigurationTest.class.getResourceAsStream(name), name)) {
      Element root =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
      assertThat(root.getTagName()).isEqualTo("clickhouse");
      assertThat(root.getElementsByTagName("*").getLength()).isPositive();
    }
  }
}
