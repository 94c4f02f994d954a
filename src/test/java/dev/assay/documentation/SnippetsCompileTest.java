package dev.assay.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and guide show is Java that compiles against this version. */
class SnippetsCompileTest {

    @TempDir
    Path classes;

    static List<Snippet> snippets() throws IOException {
        try (Stream<Path> guide = Files.list(Path.of("docs/guide"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), guide.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .flatMap(page -> Snippet.of(page).stream())
                    .filter(snippet -> !snippet.isWholeFile())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void compiles(Snippet snippet) {
        assertThat(errors(snippet)).isEmpty();
    }

    @Test
    void whatIsNotThereDoesNotCompile() {
        Snippet wrong = new Snippet(Path.of("wrong.md"), 1, List.of("assertThat(results.duration()).isWonderful();"));
        assertThat(errors(wrong)).singleElement().asString().contains("isWonderful");
    }

    @Test
    void allPagesWithJavaAreRead() throws IOException {
        assertThat(snippets())
                .extracting(snippet -> snippet.page().toString())
                .contains("README.md", "docs/guide/experiments.md", "docs/guide/profile.md");
    }

    private List<String> errors(Snippet snippet) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        compiler.getTask(new StringWriter(), null, found, options, null, List.of(snippet.source()))
                .call();
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(one -> one.getMessage(null))
                .toList();
    }
}
