package dev.assay.internal.targets.embedded.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.internal.targets.embedded.instance.host.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names beyond ASCII, whatever the locale of the JVM that runs the target. */
@EnabledOnOs(OS.LINUX)
class NonAsciiTest {

    private static final String HANDLER = """
            package gr\u00fc\u00dfe;
            public class Gru\u00df {
                public String gr\u00fc\u00dfe(String event) throws java.io.IOException {
                    java.nio.file.Path file = java.nio.file.Path.of("/tmp", event + ".txt");
                    java.nio.file.Files.writeString(file, event);
                    try (var in = Gru\u00df.class.getResourceAsStream("/gr\u00f6\u00dfe.txt")) {
                        return getClass().getName() + ", " + new String(in.readAllBytes(), "UTF-8") + ", "
                                + new java.io.File("/tmp").list().length + " "
                                + java.nio.file.Files.readString(file) + ", " + System.getenv("GREETING");
                    }
                }
            }
            """;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "letters");
    }

    @AfterEach
    void removeFolder() {
        Folders.remove(folder);
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL=C,AWS", "LC_ALL=POSIX,AWS", "NONE=,AWS", "LC_ALL=C.UTF-8,AWS", "LC_ALL=C,JAVA"})
    void aHandlerAResourceALibraryAFileAndAVariable(String locale, RuntimeLoop loop) throws IOException {
        assumeThat(loop == RuntimeLoop.JAVA || AwsRuntime.isUsable()).isTrue();
        assertThat(answer(locale, loop))
                .contains("gr\u00fc\u00dfe.Gru\u00df, \u00fcber alles, 1 \u00e9t\u00e9, it's \u65e5\u672c");
    }

    private String answer(String locale, RuntimeLoop loop) throws IOException {
        Path handler = Files.write(folder.resolve("handler.class"), compile());
        ProcessBuilder builder = new ProcessBuilder(
                dev.assay.internal.targets.embedded.languages.Jdk.running()
                        .java()
                        .toString(),
                "-cp",
                System.getProperty("java.class.path"),
                NonAsciiFleet.class.getName(),
                folder.resolve("runs").toString(),
                Path.of("target", "archives").toAbsolutePath().toString(),
                handler.toString(),
                loop.name());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put(locale.split("=", 2)[0], locale.split("=", 2)[1]);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("answer ");
        return URLDecoder.decode(said.substring(said.indexOf("answer ") + 7), StandardCharsets.UTF_8);
    }

    private static byte[] compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream compiled = new ByteArrayOutputStream();
        JavaFileObject source = new Source();
        try (JavaFileManager files =
                new InMemory(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8), compiled)) {
            assertThat(compiler.getTask(null, files, null, List.of("--release", "17"), null, List.of(source))
                            .call())
                    .isTrue();
        }
        return compiled.toByteArray();
    }

    /** The handler's source, which no file system needs to have a name for. */
    private static final class Source extends SimpleJavaFileObject {

        Source() {
            super(URI.create("string:///Gru%C3%9F.java"), Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return HANDLER;
        }
    }

    /** Keeps the one class that is compiled. */
    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final ByteArrayOutputStream compiled;

        InMemory(JavaFileManager files, ByteArrayOutputStream compiled) {
            super(files);
            this.compiled = compiled;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return compiled;
                }
            };
        }
    }
}
