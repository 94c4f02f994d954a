package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handler in a jar, as Failsafe has it: the jar of the project is on the class path, and not its folder of classes. */
class HandlerInJarTest {

    @TempDir
    Path folder;

    @Test
    void theProfilerComesAlong() throws Exception {
        Path jar = project().source("acme.Profiled", """
                        package acme;
                        public class Profiled {
                            public Object handle(String event) { return new dev.assay.profiler.Inspector().finish(); }
                        }
                        """).jar("functions.jar");

        assertThat(SmallProject.packaged("acme.Profiled", jar).contents())
                .contains(
                        "lib/functions.jar",
                        "dev/assay/profiler/Inspector.class",
                        "dev/assay/profiler/ProcessCpu.class")
                .noneMatch(name -> name.startsWith("dev/assay/internal") || name.startsWith("lib/junit"));
    }

    @Test
    void theProfilerComesAlongForALibraryOfTheHandlerToo() throws Exception {
        Path library = new SmallProject(folder.resolve("library"))
                .source("common.Profile", """
                        package common;
                        public class Profile {
                            public static Object of() { return new dev.assay.profiler.Inspector().finish(); }
                        }
                        """)
                .jar("common.jar");
        Path code = project().library(library).source("acme.Handler", """
                        package acme;
                        public class Handler {
                            public Object handle(String event) { return common.Profile.of(); }
                        }
                        """).compiled();

        assertThat(SmallProject.packaged("acme.Handler", code, library).contents())
                .contains("acme/Handler.class", "lib/common.jar", "dev/assay/profiler/Inspector.class");
    }

    @Test
    void aJarWithTheProfilerInItIsStillTheUsers() throws Exception {
        Path jar = project()
                .source("dev.assay.profiler.Inspector", "package dev.assay.profiler; public class Inspector {}")
                .source("acme.Shaded", "package acme; public class Shaded { public void handle(String event) {} }")
                .jar("shaded.jar");

        assertThat(SmallProject.packaged("acme.Shaded", jar).contents()).containsExactly("lib/shaded.jar");
    }

    @Test
    void itsStringsAreFollowedAsThoseOfAFolder() throws Exception {
        Path driver = new SmallProject(folder.resolve("driver"))
                .source("db.Driver", "package db; public class Driver {}")
                .jar("driver.jar");
        Path jar = project().source("acme.ByName", """
                        package acme;
                        public class ByName {
                            public Object handle(String event) throws Exception { return Class.forName("db.Driver"); }
                        }
                        """).jar("functions.jar");

        assertThat(SmallProject.packaged("acme.ByName", jar, driver).contents())
                .containsExactly("lib/driver.jar", "lib/functions.jar");
    }

    @Test
    void theAsynchronousAwsClientItNamesGetsItsHttpClient() throws Exception {
        Path jar = project().source("acme.Async", """
                        package acme;
                        public class Async {
                            public void handle(String event) {
                                software.amazon.awssdk.services.s3.S3AsyncClient.create().close();
                            }
                        }
                        """).jar("functions.jar");

        assertThat(SmallProject.packaged("acme.Async", jar).contents())
                .anyMatch(name -> name.startsWith("lib/aws-crt-client-"));
    }

    @Test
    void itsProgramsAndSharedLibrariesAreUnpacked() throws Exception {
        Path jar = project()
                .source("acme.Native", """
                        package acme;
                        public class Native {
                            static { System.loadLibrary("fast"); }
                            public void handle(String event) throws Exception { new ProcessBuilder("bin/tool").start(); }
                        }
                        """)
                .program("bin/tool")
                .resource("libfast.so", "elf")
                .resource("lib/libhelper.so.1", "elf")
                .jar("functions.jar");

        FunctionPackage function = SmallProject.packaged("acme.Native", jar);
        assertThat(SmallProject.programs(function)).containsExactly("bin/tool");
        assertThat(function.contents())
                .containsExactly("bin/tool", "lib/functions.jar", "lib/libhelper.so.1", "libfast.so");
    }

    private SmallProject project() throws IOException {
        return new SmallProject(folder.resolve("project"));
    }
}
