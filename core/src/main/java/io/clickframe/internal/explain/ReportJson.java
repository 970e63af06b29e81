package io.clickframe.internal.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.Profile;
import io.clickframe.explain.Report;
import io.clickframe.type.ClickHouseType;

/** Reports as JSON. */
public final class ReportJson {
  /** Goes up when a name goes away or means something else. */
  private static final int VERSION = 1;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule().addSerializer(ClickHouseType.class, ToStringSerializer.instance))
          .build();

  private ReportJson() {}

  /** All of it. */
  public static String of(Report report) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("version", VERSION);
    json.put("kind", kind(report));
    json.setAll(MAPPER.<ObjectNode>valueToTree(report));
    json.remove("level");
    if (json.get("explanation") instanceof ObjectNode explanation) {
      explanation.remove("level");
    }
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records are always JSON", e);
    }
  }

  private static String kind(Report report) {
    return switch (report) {
      case Explanation _ -> "explanation";
      case Profile _ -> "profile";
    };
  }
}
