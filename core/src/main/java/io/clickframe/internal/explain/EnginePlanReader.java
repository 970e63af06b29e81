package io.clickframe.internal.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickframe.error.ClickFrameException;
import io.clickframe.error.ErrorCode;
import io.clickframe.explain.EngineNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what {@code EXPLAIN PLAN json = 1, indexes = 1, header = 1} answers. */
final class EnginePlanReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String INPUTS = "Plans";
  private static final String HEADER = "Header";
  private static final Set<String> OWN =
      Set.of("Node Type", "Node Id", "Description", HEADER, INPUTS);

  /** The detail of an operator that reads: the columns that it reads. */
  static final String COLUMNS = "Columns";

  private record Open(JsonNode json, List<Integer> parent) {}

  private EnginePlanReader() {}

  /** The operators; the first gives the result. */
  static List<EngineNode> read(String text) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text).path(0).path("Plan");
    } catch (JsonProcessingException e) {
      throw new ClickFrameException(
          ErrorCode.INTERNAL, "The engine's plan is no JSON: " + e.getOriginalMessage(), e);
    }
    List<EngineNode> nodes = new ArrayList<>();
    List<List<Integer>> inputs = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>(List.of(new Open(root, new ArrayList<>())));
    while (!open.isEmpty()) {
      Open next = open.pop();
      next.parent().add(nodes.size());
      List<Integer> below = new ArrayList<>();
      inputs.add(below);
      nodes.add(node(nodes.size(), next.json()));
      List<JsonNode> plans = elements(next.json().path(INPUTS));
      plans.reversed().forEach(plan -> open.push(new Open(plan, below)));
    }
    return nodes.stream().map(node -> EngineNodes.withInputs(node, inputs.get(node.id()))).toList();
  }

  private static EngineNode node(int id, JsonNode json) {
    Map<String, String> details = new LinkedHashMap<>();
    json.properties().stream()
        .filter(it -> !OWN.contains(it.getKey()))
        .forEach(it -> add(details, it.getKey(), it.getValue()));
    if (!json.has(INPUTS)) {
      details.put(
          COLUMNS,
          elements(json.path(HEADER)).stream()
              .map(column -> column.path("Name").asText())
              .collect(Collectors.joining(", ")));
    }
    return new EngineNode(
        id,
        json.path("Node Type").asText("?"),
        json.path("Description").asText(""),
        details,
        List.of(),
        List.of());
  }

  private static void add(Map<String, String> details, String name, JsonNode value) {
    if (name.equals("Indexes")) {
      elements(value)
          .forEach(index -> details.put("Index " + index.path("Type").asText(), index(index)));
    } else {
      details.put(name, text(value));
    }
  }

  private static String index(JsonNode index) {
    List<String> parts = new ArrayList<>();
    index.properties().stream()
        .filter(it -> !it.getKey().equals("Type") && !it.getKey().startsWith("Selected "))
        .filter(it -> !it.getKey().startsWith("Initial "))
        .forEach(it -> parts.add(it.getKey() + ": " + text(it.getValue())));
    for (String unit : List.of("Parts", "Granules")) {
      if (index.has("Selected " + unit)) {
        parts.add(
            "%s: %s/%s"
                .formatted(
                    unit,
                    index.path("Selected " + unit).asText(),
                    index.path("Initial " + unit).asText()));
      }
    }
    return String.join(", ", parts);
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? elements(value).stream().map(EnginePlanReader::text).collect(Collectors.joining(", "))
        : value.isValueNode() ? value.asText() : value.toString();
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
