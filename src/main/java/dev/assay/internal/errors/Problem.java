package dev.assay.internal.errors;

/** What can be wrong with input. Each problem has a page in {@code docs/errors}. */
public enum Problem {
    MEMORY("memory"),
    LEVELS("levels"),
    VERSIONS("versions"),
    INVOCATIONS("invocations"),
    CONCURRENCY("concurrency"),
    GENERATIONS("generations"),
    TIMEOUT("timeout"),
    EPHEMERAL_STORAGE("ephemeral-storage"),
    HANDLER("handler"),
    ARTIFACT("artifact"),
    BUILD_TOOL("build-tool"),
    TARGET("target"),
    SCALE("scale"),
    CAPABILITY("capability"),
    PAYLOAD("payload"),
    EXPERIMENT_NAME("experiment-name"),
    CLAIM("claim"),
    TWO_DESIGNS("two-designs"),
    INIT_FAILED("init-failed"),
    CPU_SCALING("cpu-scaling"),
    RUNTIME_LOOP("runtime-loop"),
    PORT("port"),
    OUTPUT_FOLDER("output-folder"),
    JOURNAL("journal"),
    PROFILE_BUCKET("profile-bucket"),
    PROFILE_PREFIX("profile-prefix"),
    PROFILE_DEADLINE("profile-deadline"),
    PROFILE_RECORD("profile-record"),
    DEPLOYMENT("deployment"),
    EXISTING_FUNCTION("existing-function"),
    MEASUREMENT("measurement"),
    ALL_CALLS_FAILED("all-calls-failed"),
    HEAP("heap"),
    ADD_TO_REPORT("add-to-report"),
    OPTION("option"),
    RESUME("resume"),
    UNDECIDED("undecided"),
    ACCOUNT_CONCURRENCY("account-concurrency"),
    RETRY("retry"),
    ARRIVALS("arrivals"),
    PROCEDURE("procedure"),
    STOPPING("stopping"),
    COLD_STARTS("cold-starts"),
    EVENT_SOURCE("event-source"),
    TRACING("tracing"),
    COMPANION("companion"),
    DOCKER_ENGINE("docker-engine"),
    LOCALSTACK_IMAGE("localstack-image"),
    LOCALSTACK_TOKEN("localstack-token"),
    LOCALSTACK_START("localstack-start"),
    RUNTIME_IMAGE("runtime-image"),
    IMAGE_PULL("image-pull"),
    TARGET_ENDED("target-ended"),
    FAAS_RUNNER("faas-runner"),
    ENDPOINT("endpoint"),
    ENDPOINT_UNREACHABLE("endpoint-unreachable"),
    ENDPOINT_TLS("endpoint-tls"),
    ENDPOINT_ANSWER("endpoint-answer"),
    ENDPOINT_REFUSED("endpoint-refused"),
    AWS("aws"),
    AWS_CREDENTIALS("aws-credentials"),
    AWS_REGION("aws-region"),
    AWS_PERMISSION("aws-permission"),
    AWS_QUOTA("aws-quota"),
    AWS_CLOCK("aws-clock"),
    AWS_BUCKET("aws-bucket"),
    BUDGET("budget");

    private final String page;

    Problem(String page) {
        this.page = page;
    }

    /** Where the problem is explained, relative to the project: {@code docs/errors/memory.md}. */
    public String page() {
        return "docs/errors/" + page + ".md";
    }
}
