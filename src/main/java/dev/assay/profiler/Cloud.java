package dev.assay.profiler;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The platform that runs the function and what it calls itself, from the environment as SAAF tells platforms apart. */
final class Cloud {

    private static final String SANDBOX = "sandbox-root";
    private static final int VM_ID_LENGTH = 6;

    private Cloud() {}

    static void inspect(Attributes attributes, SystemFiles files, Map<String, String> environment) {
        if (environment.containsKey("AWS_LAMBDA_LOG_STREAM_NAME")) {
            lambda(attributes, environment);
            attributes.put("vmID", sandboxVm(files.text("/proc/self/cgroup")));
        } else if (environment.containsKey("X_GOOGLE_FUNCTION_NAME")) {
            google(attributes, environment);
        } else if (environment.containsKey("__OW_ACTION_NAME")) {
            ibm(attributes, environment);
            attributes.put("vmID", files.line("/sys/hypervisor/uuid"));
        } else if (environment.containsKey("CONTAINER_NAME")) {
            azure(attributes, environment);
        } else {
            attributes.put("platform", "Unknown Platform");
        }
    }

    private static void lambda(Attributes attributes, Map<String, String> environment) {
        attributes.put("platform", "AWS Lambda");
        attributes.put("containerID", environment.get("AWS_LAMBDA_LOG_STREAM_NAME"));
        attributes.put("functionName", environment.get("AWS_LAMBDA_FUNCTION_NAME"));
        attributes.put("functionMemory", environment.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
        attributes.put("functionRegion", environment.get("AWS_REGION"));
    }

    private static void google(Attributes attributes, Map<String, String> environment) {
        attributes.put("platform", "Google Cloud Functions");
        attributes.put("functionName", environment.get("X_GOOGLE_FUNCTION_NAME"));
        attributes.put("functionMemory", environment.get("X_GOOGLE_FUNCTION_MEMORY_MB"));
        attributes.put("functionRegion", environment.get("X_GOOGLE_FUNCTION_REGION"));
    }

    private static void ibm(Attributes attributes, Map<String, String> environment) {
        attributes.put("platform", "IBM Cloud Functions");
        attributes.put("functionName", environment.get("__OW_ACTION_NAME"));
        attributes.put("functionRegion", environment.get("__OW_API_HOST"));
    }

    private static void azure(Attributes attributes, Map<String, String> environment) {
        attributes.put("platform", "Azure Functions");
        attributes.put("containerID", environment.get("CONTAINER_NAME"));
        attributes.put("functionName", environment.get("WEBSITE_SITE_NAME"));
        attributes.put("functionRegion", environment.get("Location"));
    }

    /** Lambda once named the virtual machine in the path of the control group; today it does not. */
    private static @Nullable String sandboxVm(@Nullable String cgroup) {
        int at = cgroup == null ? -1 : cgroup.indexOf(SANDBOX);
        int from = at + SANDBOX.length() + 1;
        return cgroup == null || at < 0 || from + VM_ID_LENGTH > cgroup.length()
                ? null
                : cgroup.substring(from, from + VM_ID_LENGTH);
    }
}
