package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files at the root of the user's code that only a library names, and what such files need. */
class NamedResourcesTest {

    private static final String HANDLER = """
            package acme;
            public class Handler { public void handle(String event) { logging.Logger.log(event); } }
            """;

    @TempDir
    Path folder;

    private Path logging;
    private Path plugin;

    @BeforeEach
    void makeLibraries() throws IOException {
        logging = new SmallProject(folder.resolve("logging"))
                .source("logging.Logger", """
                        package logging;
                        public class Logger {
                            static final String[] NAMES = {"log4j", ".xml", "simplelogger.properties", "logback-test.xml"};
                            static final String PLUGINS = "META-INF/logging/Plugins.dat";
                            public static void log(String text) {}
                        }
                        """)
                .jar("logging.jar");
        plugin = new SmallProject(folder.resolve("plugin"))
                .source("plugin.Layout", "package plugin; public class Layout {}")
                .jar("plugin.jar");
    }

    @Test
    void theConfigurationThatALibraryNamesIsTaken() throws Exception {
        Path code = project()
                .resource("simplelogger.properties", "level=debug")
                .resource("log4j.xml", "<log4j/>")
                .resource("unused.xml", "<unused/>")
                .compiled();

        assertThat(SmallProject.packaged("acme.Handler", code, logging).contents())
                .containsExactly("acme/Handler.class", "lib/logging.jar", "log4j.xml", "simplelogger.properties");
    }

    @Test
    void theConfigurationOfTestsIsNot() throws Exception {
        Path code = project().resource("logback-test.xml", "<configuration/>").compiled();

        assertThat(SmallProject.packaged("acme.Handler", code, logging).contents())
                .doesNotContain("logback-test.xml");
    }

    @Test
    void theJarOfAClassThatTheConfigurationNamesIsTaken() throws Exception {
        Path code = project()
                .resource("log4j.xml", "<layout class=\"plugin.Layout\"/>")
                .compiled();

        assertThat(SmallProject.packaged("acme.Handler", code, logging, plugin).contents())
                .contains("lib/plugin.jar");
    }

    @Test
    void theJarOfAClassThatTheConfigurationInTheProjectsJarNamesIsTaken() throws Exception {
        Path jar = project()
                .resource("log4j.xml", "<layout class=\"plugin.Layout\"/>")
                .jar("functions.jar");

        assertThat(SmallProject.packaged("acme.Handler", jar, logging, plugin).contents())
                .containsExactly("lib/functions.jar", "lib/logging.jar", "lib/plugin.jar");
    }

    @Test
    void aJarThatRegistersItsClassesWithALibraryIsTaken() throws Exception {
        Path registered = new SmallProject(folder.resolve("registered"))
                .source("registered.Appender", "package registered; public class Appender {}")
                .resource("META-INF/logging/Plugins.dat", "appender\0\30registered.Appender\0")
                .jar("registered.jar");
        Path versions = new SmallProject(folder.resolve("versions"))
                .source("versions.Unused", "package versions; public class Unused {}")
                .resource("META-INF/logging/Plugins.dat", "version=1")
                .jar("versions.jar");
        Path code = project().compiled();

        assertThat(SmallProject.packaged("acme.Handler", code, logging, registered, versions)
                        .contents())
                .contains("lib/registered.jar")
                .doesNotContain("lib/versions.jar");
    }

    @Test
    void theBundlesThatOwnCodeNamesAreTakenInAllLanguages() throws Exception {
        Path code = new SmallProject(folder.resolve("bundles"))
                .source("acme.Polite", """
                        package acme;
                        import java.util.ResourceBundle;
                        public class Polite {
                            public Object handle(String event) {
                                return ResourceBundle.getBundle("messages").getString("hello")
                                        + ResourceBundle.getBundle("texts.errors").getString("none");
                            }
                        }
                        """)
                .resource("messages.properties", "hello=hello")
                .resource("messages_de.properties", "hello=hallo")
                .resource("texts/errors.properties", "none=none")
                .resource("texts/errors_de_AT.properties", "none=keine")
                .resource("texts/other.properties", "a=b")
                .compiled();

        assertThat(SmallProject.packaged("acme.Polite", code).contents())
                .containsExactly(
                        "acme/Polite.class",
                        "messages.properties",
                        "messages_de.properties",
                        "texts/errors.properties",
                        "texts/errors_de_AT.properties");
    }

    @Test
    void programsAndSharedLibrariesThatOwnCodeNamesAreTaken() throws Exception {
        Path code = new SmallProject(folder.resolve("native"))
                .source("acme.Native", """
                        package acme;
                        public class Native {
                            static { System.loadLibrary("fast"); }
                            public void handle(String event) throws Exception {
                                new ProcessBuilder("/var/task/bin/tool").start();
                            }
                        }
                        """)
                .program("bin/tool")
                .program("bin/other")
                .resource("lib/libfast.so", "elf")
                .resource("libhelper.so.1", "elf")
                .resource("data/libelsewhere.so", "elf")
                .compiled();

        FunctionPackage function = SmallProject.packaged("acme.Native", code);

        assertThat(SmallProject.programs(function)).containsExactly("bin/tool");
        assertThat(function.contents())
                .containsExactly("acme/Native.class", "bin/tool", "lib/libfast.so", "libhelper.so.1");
    }

    private SmallProject project() throws IOException {
        return new SmallProject(folder.resolve("project")).library(logging).source("acme.Handler", HANDLER);
    }
}
