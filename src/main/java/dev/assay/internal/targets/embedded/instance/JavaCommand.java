package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.languages.Jdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts an instance of a function in Java: a JDK's {@code java}, set up as Lambda's Java runtime is. */
final class JavaCommand {

    // As seen in the runtime's own process: 85% of the memory size.
    private static final double HEAP_PART = 0.85;

    private JavaCommand() {}

    /** @param tmp the instance's folder for temporary files, as the instance sees it */
    static List<String> of(
            Jdk jdk, FunctionRuntime runtime, FunctionRevision revision, InstanceFolder folder, Path tmp) {
        JavaOptions function = new JavaOptions(revision.environment());
        List<String> ours = new ArrayList<>(machineOptions());
        ours.add("-Xmx" + Math.round(revision.memoryMegabytes() * HEAP_PART) + "m");
        ours.add("-Duser.home=" + folder.home());
        ours.add("-Djava.io.tmpdir=" + tmp);
        ours.add("-XX:ErrorFile=" + tmp.resolve("hs_err_%p.log"));
        ours.addAll(runtime.options());
        List<String> command = new ArrayList<>();
        command.add(jdk.java().toString());
        command.addAll(function.unlessSet(ours));
        if (function.sizeHeapByMemory()) {
            // Else a percentage would be one of the host's memory.
            command.add("-XX:MaxRAM=" + revision.memoryMegabytes() + "m");
        }
        command.add(noteAtExit(folder.exitNote()));
        command.addAll(runtime.main());
        command.add(revision.handler());
        return command;
    }

    /** At its exit the machine logs the state of its heap; after a signal it does not come to that. */
    private static String noteAtExit(Path note) {
        return "-Xlog:gc+exit*=info:file=\"" + note + "\":none:filecount=0";
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
