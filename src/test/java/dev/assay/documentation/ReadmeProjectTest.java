package dev.assay.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three files that README gives to those who begin a project: complete, and those of the project that every build runs. */
class ReadmeProjectTest {

    private static final Path BUILT_PROJECT = Path.of("src/it/own-project");
    private static final Pattern FILE =
            Pattern.compile("^`([\\w./]+)`[^\\n]*:\\n\\n```\\w+\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    Path classes;

    private static Map<String, String> filesOfReadme() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Matcher file = FILE.matcher(Files.readString(Path.of("README.md")));
        while (file.find()) {
            files.put(file.group(1), file.group(2));
        }
        return files;
    }

    @Test
    void itsJavaCompilesAsItStands() throws IOException {
        List<Source> sources = filesOfReadme().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .map(file -> new Source(file.getKey(), file.getValue()))
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"));

        assertThat(compiler.getTask(messages, null, null, options, null, sources)
                        .call())
                .as(() -> messages.toString())
                .isTrue();
        assertThat(classes.resolve("greeting/Greeting.class")).exists();
        assertThat(classes.resolve("greeting/GreetingExperiment.class")).exists();
    }

    @Test
    void itIsTheProjectThatTheBuildRuns() throws IOException {
        Map<String, String> files = filesOfReadme();

        assertThat(files)
                .containsOnlyKeys(
                        "pom.xml",
                        "src/main/java/greeting/Greeting.java",
                        "src/test/java/greeting/GreetingExperiment.java");
        for (Map.Entry<String, String> file : files.entrySet()) {
            String built = Files.readString(BUILT_PROJECT.resolve(file.getKey()));
            assertThat(built.replace("@project.version@", version()))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<artifactId>assay</artifactId>\\s+<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path.replaceFirst("src/\\w+/java/", "")), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
