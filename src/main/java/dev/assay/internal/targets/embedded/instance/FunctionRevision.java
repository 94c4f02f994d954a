package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.host.Shell;
import dev.assay.internal.targets.embedded.languages.Languages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What instances are started from: one state of a function's code and configuration. Two revisions never share instances.
 *
 * @param function the function's name
 * @param revision unique for each change of code or configuration
 * @param runtime the Lambda runtime identifier
 * @param code the unpacked deployment package; read only
 * @param handler as the runtime names handlers
 * @param memoryMegabytes 128 to 10,240
 * @param tmpMegabytes how much /tmp holds, 512 to 10,240
 * @param timeout 1 to 900 s
 * @param environment the function's own environment variables
 */
public record FunctionRevision(
        String function,
        String revision,
        String runtime,
        Path code,
        String handler,
        int memoryMegabytes,
        int tmpMegabytes,
        Duration timeout,
        Map<String, String> environment) {

    private static final String OWN_JAVA =
            Languages.ofThisMachine().usual("java").orElseThrow();

    public FunctionRevision {
        environment = Map.copyOf(environment);
    }

    /** One in Java, on the JVM that runs the experiment. */
    FunctionRevision(
            String function,
            String revision,
            Path code,
            String handler,
            int memoryMegabytes,
            Duration timeout,
            Map<String, String> environment) {
        this(
                function,
                revision,
                OWN_JAVA,
                code,
                handler,
                memoryMegabytes,
                Shell.USUAL_TMP_MEGABYTES,
                timeout,
                environment);
    }

    boolean isJava() {
        return runtime.startsWith("java");
    }
}
