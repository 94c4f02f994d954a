package dev.assay.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a reader of the report must know about the machine that the calls were made from. */
final class HostFacts {

    private HostFacts() {}

    static Map<String, String> read() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Assay", version());
        facts.put("Java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        facts.put(
                "Operating system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        facts.put("Processor", processor());
        facts.put("Cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        return facts;
    }

    private static String version() {
        String version = HostFacts.class.getPackage().getImplementationVersion();
        return version == null ? "built from source" : version;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
