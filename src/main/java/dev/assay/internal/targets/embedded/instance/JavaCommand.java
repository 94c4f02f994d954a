package dev.assay.internal.targets.embedded.instance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts an instance: the running JVM's own {@code java}, set up as Lambda's Java runtime is. */
final class JavaCommand {

    // As seen in the runtime's own process: 85% of the memory size.
    private static final double HEAP_PART = 0.85;

    private JavaCommand() {}

    static List<String> of(FunctionRuntime runtime, FunctionRevision revision, Path home, Path temporary) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(machineOptions());
        command.add("-Xmx" + Math.round(revision.memoryMegabytes() * HEAP_PART) + "m");
        command.add("-Duser.home=" + home);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-XX:ErrorFile=" + temporary.resolve("hs_err_%p.log"));
        command.addAll(runtime.arguments());
        command.add(revision.handler());
        return command;
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static List<String> machineOptions() {
        return List.of(
                // Both as Lambda: https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Lambda's default character set is UTF-8, whatever the host's is.
                "-Dfile.encoding=UTF-8",
                // The number of processors stays the host's, as it stays two on Lambda however small the share.
                "-XX:-UseContainerSupport",
                // Writes to /tmp of the host, and stays there when the process is killed.
                "-XX:-UsePerfData");
    }
}
