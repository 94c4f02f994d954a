package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.functions.Actor;
import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A JVM with a fleet of its own and one idle and one busy instance; says their pids, then goes on until it is ended. */
final class ForkedFleet {

    private ForkedFleet() {}

    /** @param arguments the folder of the runs, the folder of the archives, how CPU is scaled */
    public static void main(String[] arguments) throws IOException {
        FleetSettings settings = FleetSettings.likeAws()
                .withFolders(Path.of(arguments[0]), Path.of(arguments[1]))
                .withCpu(CpuScaling.valueOf(arguments[2]));
        Fleet fleet = Fleet.open(settings);
        Path code = RunningFleet.unpack(fleet.codeFolder("functions"));
        // Unlike those of another fleet, which may run at the same time.
        String own = Long.toString(ProcessHandle.current().pid());
        call(fleet, code, "idle-" + own, "{\"do\": \"pid\"}");
        call(fleet, code, "busy-" + own, "{\"do\": \"pid\"}");
        long idle = HostProcesses.runtimeOf("idle-" + own);
        long busy = HostProcesses.runtimeOf("busy-" + own);
        call(fleet, code, "busy-" + own, "{\"do\": \"startTicking\"}");
        var unused = fleet.invoke(
                revision(code, "busy-" + own), invocation("sleeper", "{\"do\": \"sleep\", \"argument\": \"600000\"}"));
        System.out.println("pids " + idle + " " + busy);
        System.out.flush();
        while (System.in.read() >= 0) {
            // Until the test lets go.
        }
    }

    private static String call(Fleet fleet, Path code, String function, String event) {
        InvocationEnd end =
                fleet.invoke(revision(code, function), invocation("id", event)).join();
        return RunningFleet.text(end);
    }

    private static Invocation invocation(String requestId, String event) {
        return new Invocation(requestId, event.getBytes(StandardCharsets.UTF_8), "arn", null, null);
    }

    private static FunctionRevision revision(Path code, String function) {
        return new FunctionRevision(function, "1", code, Actor.class.getName(), 512, Duration.ofMinutes(15), Map.of());
    }
}
