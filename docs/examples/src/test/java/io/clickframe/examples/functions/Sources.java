package io.clickframe.examples.functions;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.clickframe.examples.Project;
import io.clickframe.examples.functions.ExampleFinder.WrittenExamples;
import io.clickframe.function.Geo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The library's methods and the examples as their sources say, read by the compiler. */
final class Sources {
  private static final Path LIBRARY = Project.ROOT.resolve("core/src/main/java/io/clickframe");
  private static final Path EXAMPLES =
      Project.ROOT.resolve("docs/examples/src/test/java/io/clickframe/examples/functions");

  private static final Pattern SECTION = Pattern.compile("\\n\\n  // ([^\\n:]+)[^\\n]*\\n\\n");

  private final Map<String, Written> classes = new HashMap<>();
  private final Map<String, WrittenExamples> examples = new HashMap<>();

  /** A class's meaning and its public methods in order, those of nested classes behind them. */
  record Written(String meaning, List<Method> methods) {}

  /**
   * A public method.
   *
   * @param key tells it from every other
   * @param section the comment above it and its neighbours that names them; empty without any
   * @param signature its name and parameters, for people
   * @param meaning the first sentence of its Javadoc, in Markdown; empty without Javadoc
   * @param returns the simple name of what it returns
   * @param lowersTo the engine's function that it is a call of; empty if it is more than that
   */
  record Method(
      String key,
      String section,
      String signature,
      String meaning,
      String returns,
      String lowersTo) {

    String name() {
      return signature.substring(0, signature.indexOf('(')).replace("…", "");
    }
  }

  /**
   * An example.
   *
   * @param text the expression as it is written, on one line
   * @param parameters the values of its parameters as they are written, or an empty text
   * @param subject the key of the method that it is an example of
   * @param spine the keys of the calls that its result comes out of, the outermost one first
   * @param calls the keys of all calls in it
   */
  record WrittenExample(
      String text, String parameters, String subject, List<String> spine, Set<String> calls) {}

  static Sources read() throws IOException {
    Sources sources = new Sources();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
      List<String> options =
          List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, problems, options, null, files.getJavaFileObjectsFromPaths(paths()));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      for (Element element : task.analyze()) {
        if (element instanceof TypeElement type) {
          sources.addClass(task, type);
        }
      }
      for (CompilationUnitTree unit : units) {
        new ExampleFinder(Trees.instance(task), sources.examples).scan(unit, null);
      }
    }
    List<String> errors =
        problems.getDiagnostics().stream()
            .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
            .map(Object::toString)
            .toList();
    if (!errors.isEmpty()) {
      throw new AssertionError("The sources do not compile: " + errors);
    }
    return sources;
  }

  Written of(Class<?> type) {
    Written written = classes.get(type.getCanonicalName());
    if (written == null) {
      throw new AssertionError("No source of " + type + " among those of the library's functions");
    }
    return written;
  }

  /** The methods of the class of that simple name; none if there is no such class here. */
  List<Method> ofSimpleName(String name) {
    return classes.entrySet().stream()
        .filter(type -> type.getKey().endsWith("." + name))
        .flatMap(type -> type.getValue().methods().stream())
        .toList();
  }

  List<WrittenExample> examplesOf(Class<?> source) {
    WrittenExamples written = examples.get(source.getCanonicalName());
    return written == null ? List.of() : written.examples();
  }

  /** The variables that examples may use, with the texts of their values. */
  Map<String, String> variablesOf(Class<?> source) {
    WrittenExamples written = examples.get(source.getCanonicalName());
    return written == null ? Map.of() : written.variables();
  }

  /** The classes of {@code io.clickframe.function}. */
  Set<String> functionClasses() {
    return classes.keySet().stream()
        .filter(name -> name.startsWith("io.clickframe.function."))
        .collect(Collectors.toSet());
  }

  private static List<Path> paths() throws IOException {
    List<Path> paths = new ArrayList<>();
    Family.classesOfAll()
        .filter(type -> !type.getPackage().equals(Geo.class.getPackage()))
        .map(type -> LIBRARY.resolve(type.getSimpleName() + ".java"))
        .forEach(paths::add);
    for (Path folder : List.of(LIBRARY.resolve("function"), EXAMPLES)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> !file.endsWith("package-info.java"))
            .filter(file -> !folder.equals(EXAMPLES) || file.toString().endsWith("Examples.java"))
            .forEach(paths::add);
      }
    }
    return paths;
  }

  private void addClass(JavacTask task, TypeElement type) {
    boolean shown =
        type.getModifiers().contains(Modifier.PUBLIC)
            || type.toString().equals(Family.AGGREGATES.getName());
    if (shown) {
      DocTrees trees = DocTrees.instance(task);
      List<Method> methods = new ArrayList<>();
      collect(trees, type, "", methods);
      classes.put(type.getQualifiedName().toString(), new Written(meaning(trees, type), methods));
    }
  }

  private static void collect(
      DocTrees trees, TypeElement type, String prefix, List<Method> methods) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      boolean inherited = method.getAnnotation(Override.class) != null;
      if (method.getModifiers().contains(Modifier.PUBLIC) && !inherited) {
        methods.add(
            new Method(
                key(method),
                section(trees, method),
                prefix + signature(method),
                meaning(trees, method),
                simpleName(method.getReturnType()),
                lowersTo(trees.getTree(method))));
      }
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      if (nested.getModifiers().contains(Modifier.PUBLIC)) {
        collect(trees, nested, "…", methods);
      }
    }
  }

  /** The last comment above the method that stands alone, as far as its colon. */
  private static String section(DocTrees trees, ExecutableElement method) {
    TreePath path = trees.getPath(method);
    CompilationUnitTree unit = path.getCompilationUnit();
    try {
      String source = unit.getSourceFile().getCharContent(true).toString();
      int start = (int) trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
      String section = "";
      Matcher sections = SECTION.matcher(source).region(0, start);
      while (sections.find()) {
        section = sections.group(1);
      }
      return section;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads {@code return fn("name", …)}, however the method is called that takes the name. */
  private static String lowersTo(MethodTree method) {
    return method.getBody().getStatements().size() == 1
            && method.getBody().getStatements().getFirst() instanceof ReturnTree result
            && result.getExpression() instanceof MethodInvocationTree call
            && !call.getArguments().isEmpty()
            && call.getArguments().getFirst() instanceof LiteralTree literal
            && literal.getValue() instanceof String name
            && call.getArguments().stream()
                .skip(1)
                .noneMatch(argument -> argument.toString().contains("fn("))
        ? name
        : "";
  }

  static String key(ExecutableElement method) {
    return method.getEnclosingElement() + "#" + method;
  }

  private static String signature(ExecutableElement method) {
    List<String> parameters = new ArrayList<>();
    for (var parameter : method.getParameters()) {
      String type = simpleName(parameter.asType());
      boolean last = parameters.size() == method.getParameters().size() - 1;
      if (last && method.isVarArgs()) {
        type = type.replaceFirst("\\[\\]$", "...");
      }
      parameters.add(type + " " + parameter.getSimpleName());
    }
    return method.getSimpleName() + parameters.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  private static String simpleName(TypeMirror type) {
    return type.toString()
        .replaceAll("@[\\w.]+ ?", "")
        .replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "")
        .replace(",", ", ");
  }

  private static String meaning(DocTrees trees, Element element) {
    var comment = trees.getDocCommentTree(element);
    if (comment == null) {
      return "";
    }
    String sentence =
        comment.getFirstSentence().stream().map(Object::toString).collect(Collectors.joining());
    return sentence
        .replaceAll("\\{@code\\s((?:[^{}]|\\{[^{}]*\\})*)\\}", "`$1`")
        .replaceAll("\\{@link(?:plain)? #?(?:\\w+#)?(\\w+)(?:\\([^)]*\\))?( [^}]*)?\\}", "`$1`")
        .replaceAll("\\s+", " ")
        .replace("\\u2026", "…")
        .strip();
  }
}
