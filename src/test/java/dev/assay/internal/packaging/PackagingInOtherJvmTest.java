package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a JVM is started decides where a class is found: as a module, and by the encoding of its locale. */
class PackagingInOtherJvmTest {

    private static final String HANDLER = """
            package acme;
            public class Handler { public void handle(String event) { Other.call(); } }
            """;
    private static final String OTHER = "package acme; public class Other { static void call() {} }";
    private static final String MODULE = "module acme { exports acme; }";

    @TempDir
    Path folder;

    @Test
    void aFolderThatIsAModuleIsPackaged() throws Exception {
        Path module = module().compiled();

        assertThat(packaged(List.of("--module-path=" + module, "--add-modules=acme"), "acme.Handler"))
                .containsExactly("acme/Handler.class", "acme/Other.class");
    }

    @Test
    void aJarThatIsAModuleIsPackaged() throws Exception {
        Path module = module().jar("acme.jar");

        assertThat(packaged(List.of("--module-path=" + module, "--add-modules=acme"), "acme.Handler"))
                .containsExactly("lib/acme.jar");
    }

    @Test
    void whatPatchesAModuleIsPackaged() throws Exception {
        Path module = module().compiled();
        Path tests = new SmallProject(folder.resolve("tests"))
                .source("acme.InTests", """
                        package acme;
                        public class InTests { public void handle(String event) { new Handler().handle(event); } }
                        """)
                .library(module)
                .compiled();

        assertThat(packaged(
                        List.of("--module-path=" + module, "--patch-module=acme=" + tests, "--add-modules=acme"),
                        "acme.InTests"))
                .containsExactly("acme/Handler.class", "acme/InTests.class", "acme/Other.class");
    }

    @Test
    void namesBeyondAsciiStayWhole() throws Exception {
        assumeFoldersMayHaveAnyName();
        Path library = new SmallProject(folder.resolve("library"))
                .source("wörter.Wort", "package wörter; public class Wort { public static void sag() {} }")
                .jar("wörter.jar");
        Path code = new SmallProject(folder.resolve("größe"))
                .library(library)
                .source("größe.Händler", """
                        package größe;
                        public class Händler {
                            public Object handle(String event) {
                                wörter.Wort.sag();
                                return Händler.class.getResource("/daten/größe.txt");
                            }
                        }
                        """)
                .resource("daten/größe.txt", "1")
                .compiled();

        assertThat(packaged(List.of("-cp", classPath(code, library)), "größe.Händler"))
                .containsExactly("daten/größe.txt", "größe/Händler.class", "lib/wörter.jar");
    }

    @Test
    void pathsThatTheLocaleCannotExpressArePassedOver() throws Exception {
        assumeFoldersMayHaveAnyName();
        Path foreign = Files.createDirectories(folder.resolve("größe"));
        Path code = new SmallProject(folder.resolve("code"))
                .source("acme.Handler", HANDLER)
                .source("acme.Other", OTHER)
                .compiled();
        ProcessBuilder jvm = jvm(List.of("-cp", classPath(foreign, code)), "acme.Handler");
        jvm.environment().put("LC_ALL", "C");

        assertThat(output(jvm)).containsExactly("acme/Handler.class", "acme/Other.class");
    }

    private static void assumeFoldersMayHaveAnyName() {
        assumeThat(System.getProperty("sun.jnu.encoding"))
                .as("encoding of the locale of these tests")
                .isEqualTo("UTF-8");
    }

    private SmallProject module() throws IOException {
        return new SmallProject(folder.resolve("module"))
                .source("module-info", MODULE)
                .source("acme.Handler", HANDLER)
                .source("acme.Other", OTHER);
    }

    private static String classPath(Path... paths) {
        StringBuilder all = new StringBuilder();
        for (Path path : paths) {
            all.append(path).append(':');
        }
        return all.append(System.getProperty("java.class.path")).toString();
    }

    private static List<String> packaged(List<String> options, String handler) throws Exception {
        ProcessBuilder jvm = jvm(options, handler);
        jvm.environment().put("LC_ALL", "C.UTF-8");
        return output(jvm);
    }

    private static ProcessBuilder jvm(List<String> options, String handler) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.contains("-cp") ? List.of() : List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(PackagingProbe.class.getName());
        command.add(handler);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static List<String> output(ProcessBuilder jvm) throws IOException {
        Process process = jvm.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
