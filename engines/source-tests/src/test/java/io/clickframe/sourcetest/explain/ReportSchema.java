package io.clickframe.sourcetest.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.clickframe.explain.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The manual's description of the JSON of reports. Readers let names pass that it does not have;
 * here it has to have them all.
 */
final class ReportSchema {
  private static final Path FILE = Path.of("../../docs/manual/report.schema.json");

  private final ObjectMapper mapper = new ObjectMapper();
  private final Schema schema;

  ReportSchema() throws IOException {
    JsonNode read = mapper.readTree(Files.readString(FILE));
    close(read);
    schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(read);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    node.forEach(ReportSchema::close);
  }

  /** The report's JSON, which is as described. */
  ObjectNode checked(Report report) throws IOException {
    JsonNode json = mapper.readTree(report.toJson());
    assertThat(schema.validate(json)).isEmpty();
    return (ObjectNode) json;
  }
}
