package io.clickframe.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickframe.explain.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"report\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

  static Stream<String> hostileTexts() {
    return Stream.of(
        "</script><script>alert(1)</script>",
        "</SCRIPT ><img src=x onerror=alert(1)>",
        "<!--<script>",
        "]]>--!>",
        "\" onload=\"alert(1)\" ' ` ${alert(1)} \\",
        "{{script}} {{report}} $1 \\1",
        "a&lt;b &amp; \u2028\u2029 \u0000\u0007\n\r\t",
        "\u202egnp.exe\u202c \u0627\u0644\u0639\u0645\u0648\u062f \uD83E\uDD86");
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void holdsTextsAsDataAlone(String text) throws JsonProcessingException {
    for (Report report : List.of(SampleReports.explanation(text), SampleReports.profile(text))) {
      String page = report.toHtml();
      assertThat(only(DATA, page)).doesNotContain("<", ">", "&");
      assertThat(data(page)).isEqualTo(new ObjectMapper().readTree(report.toJson()));
      assertThat(withoutData(page)).isEqualTo(withoutData(sameKind(report).toHtml()));
    }
  }

  private static Report sameKind(Report report) {
    return data(report.toHtml()).path("kind").asText().equals("profile")
        ? SampleReports.profile("a")
        : SampleReports.explanation("a");
  }

  private static JsonNode data(String page) {
    try {
      return new ObjectMapper().readTree(only(DATA, page));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String withoutData(String page) {
    return DATA.matcher(page).replaceFirst("");
  }

  private static String only(Pattern pattern, String page) {
    List<String> found = pattern.matcher(page).results().map(match -> match.group(1)).toList();
    assertThat(found).as(pattern.pattern()).hasSize(1);
    return found.getFirst();
  }

  @Test
  void letsOnlyItsOwnScriptAndStyleRun() throws Exception {
    String page = SampleReports.explanation("a").toHtml();
    Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"(.*?)\"").matcher(page);
    assertThat(policy.find()).isTrue();
    assertThat(policy.group(1))
        .isEqualTo(
            "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                .formatted(hash(only(SCRIPT, page)), hash(only(STYLE, page))));
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void loadsNothingAndMakesNoMarkupOfTexts() {
    String page = SampleReports.profile("a").toHtml();
    assertThat(page)
        .startsWith("<!doctype html>")
        .doesNotContainPattern("<(link|img|iframe|object|embed|base)\\b")
        .doesNotContainPattern("\\bsrc=|@import|url\\(|sourceMappingURL")
        .doesNotContainPattern("\\beval\\(|new Function|innerHTML|outerHTML|insertAdjacentHTML")
        .doesNotContain("document.write", "{{");
  }

  @Test
  void saysWhoseTheLayoutIsAndUnderWhatLicence() {
    assertThat(only(SCRIPT, SampleReports.explanation("a").toHtml()))
        .contains("@license dagre", "Copyright (c) 2012-2014 Chris Pettitt", "\"AS IS\"");
  }

  @Test
  void isTitledByWhatItIs() {
    assertThat(SampleReports.explanation("a").toHtml())
        .contains("<title>Explanation - ClickFrame</title>");
    assertThat(SampleReports.profile("a").toHtml()).contains("<title>Profile - ClickFrame</title>");
  }

  @Test
  void savesHalvesOfCharactersToo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.html");
    SampleReports.explanation("a\ud800b").save(file);
    assertThat(data(Files.readString(file)).path("sql").asText()).isEqualTo("a\ud800b");
  }
}
