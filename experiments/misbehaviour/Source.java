package misbehaviour;

/** From where it is known how a call ends that misbehaves. No call was made on AWS for it. */
enum Source {
    PYTHON_ERRORS("dg/python-exceptions.html", "Exceptions in Python"),
    JAVA_ERRORS("dg/java-exceptions.html", "Exceptions in Java"),
    NODE_ERRORS("dg/nodejs-exceptions.html", "Exceptions in Node.js"),
    GO_ERRORS("dg/golang-exceptions.html", "Errors in Go"),
    INVOCATION("dg/troubleshooting-invocation.html", "Troubleshoot invocation issues"),
    ENVIRONMENT("dg/lambda-runtime-environment.html", "Execution environment lifecycle"),
    QUOTAS("dg/gettingstarted-limits.html", "Lambda quotas"),
    ROLE("dg/lambda-intro-execution-role.html", "Execution role"),
    INVOKE("api/API_Invoke.html", "Invoke"),
    RUNTIME_API("dg/runtimes-api.html", "Runtime API");

    private final String path;
    private final String title;

    Source(String path, String title) {
        this.path = path;
        this.title = title;
    }

    /** The page of AWS's documentation. */
    String url() {
        return "https://docs.aws.amazon.com/lambda/latest/" + path;
    }

    /** The page's title, in short. */
    String title() {
        return title;
    }
}
