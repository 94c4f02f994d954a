package dev.assay.internal.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;

/** Runs on a target, and tells what it finds there. It uses the JDK alone. */
public final class ProbeFunction implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static final String INSTANCE = UUID.randomUUID().toString();
    private static final int EXIT = 3;
    private static final double NANOS = 1e9;

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("instance", INSTANCE);
        switch (String.valueOf(event.get("do"))) {
            case "fail" -> throw new IllegalStateException("as asked");
            case "exit" -> Runtime.getRuntime().exit(EXIT);
            case "sleep" -> sleep(number(event, "millis"));
            case "compute" -> answer.put("share", share(number(event, "millis")));
            case "log" -> context.getLogger().log("a line of the function\n");
            case "context" ->
                answer.put(
                        "custom",
                        context.getClientContext() == null
                                ? Map.of()
                                : context.getClientContext().getCustom());
            case "surroundings" -> surroundings(answer);
            default -> answer.put("event", event);
        }
        return answer;
    }

    private static int number(Map<String, Object> event, String name) {
        return ((Number) event.getOrDefault(name, 0)).intValue();
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Which part of a CPU the thread gets while it wants a whole one. */
    private static double share(int millis) {
        long cpu = cpuNanos();
        long start = System.nanoTime();
        double work = 0;
        while (System.nanoTime() - start < millis * 1_000_000L) {
            work += Math.sqrt(work + 1);
        }
        double wall = (System.nanoTime() - start) / NANOS;
        return (cpuNanos() - cpu) / NANOS / wall + Math.min(0, work);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void surroundings(Map<String, Object> answer) {
        answer.put("variables", new TreeSet<>(System.getenv().keySet()));
        answer.put("zone", TimeZone.getDefault().getID());
        answer.put("tmp", written(Path.of("/tmp")));
        answer.put("code", written(Path.of(System.getenv().getOrDefault("LAMBDA_TASK_ROOT", "."))));
        answer.put("processors", Runtime.getRuntime().availableProcessors());
    }

    private static String written(Path folder) {
        Path file = folder.resolve("probe-" + INSTANCE);
        try {
            Files.writeString(file, "probe");
            Files.delete(file);
            return "written";
        } catch (IOException e) {
            return "not written";
        }
    }
}
