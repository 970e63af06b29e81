package io.clickframe.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickframe.explain.Explanation;
import io.clickframe.explain.PlanNode;
import io.clickframe.explain.Profile;
import io.clickframe.explain.ProfiledOperator;
import io.clickframe.explain.Report;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

  private static JsonNode json(Report report) throws JsonProcessingException {
    return new ObjectMapper().readTree(report.toJson());
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(it -> it.getKey()).toList();
  }

  private static List<String> components(Class<? extends Record> type) {
    return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  @Test
  void hasTheComponentsOfTheRecordsAndNothingThatIsComputed() throws JsonProcessingException {
    JsonNode profile = json(SampleReports.profile("a"));
    assertThat(names(profile))
        .startsWith("version", "kind")
        .endsWith(components(Profile.class).toArray(String[]::new))
        .hasSize(2 + components(Profile.class).size());
    JsonNode explanation = profile.path("explanation");
    assertThat(names(explanation))
        .containsExactlyElementsOf(
            components(Explanation.class).stream().filter(it -> !it.equals("level")).toList());
    assertThat(names(explanation.path("plan").path("nodes").path(0)))
        .containsExactlyElementsOf(components(PlanNode.class));
    assertThat(names(profile.path("engine").path("operators").path(0)))
        .containsExactlyElementsOf(components(ProfiledOperator.class));
  }

  @Test
  void saysItsVersionAndKind() throws JsonProcessingException {
    JsonNode json = json(SampleReports.explanation("a"));
    assertThat(json.path("version").asInt()).isEqualTo(1);
    assertThat(json.path("kind").asText()).isEqualTo("explanation");
    assertThat(json(SampleReports.profile("a")).path("kind").asText()).isEqualTo("profile");
  }

  @Test
  void writesTypesAsTheEngineNamesThem() throws JsonProcessingException {
    JsonNode column = json(SampleReports.explanation("a")).at("/plan/nodes/0/columns/0");
    assertThat(column.path("type").asText()).isEqualTo("Nullable(Int64)");
  }
}
