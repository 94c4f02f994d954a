package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are planted where users keep them; a function must see none of them. */
@Timeout(120)
class SecretsTest {

    private static final String PLANTED = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYPLANTED";

    @TempDir
    private Path home;

    @BeforeEach
    void plantFiles() throws IOException {
        Path folder = Files.createDirectory(home.resolve(".aws"));
        String profile = "[default]\nregion = eu-west-3\naws_access_key_id = AKIAPLANTED000000000\n"
                + "aws_secret_access_key = " + PLANTED + "\n";
        Files.writeString(folder.resolve("credentials"), profile);
        Files.writeString(folder.resolve("config"), profile + "endpoint_url = http://127.0.0.1:9\n");
    }

    @Test
    void aFunctionSeesNothingOfTheUsersEnvironment() throws Exception {
        String seen = runSnoopingProgram();

        assertThat(seen).contains("property java.version", "server=http://127.0.0.1");
        assertThat(seen).doesNotContain("PLANTED", "planted");
        assertThat(variables(seen)).isSubsetOf(ALLOWED).contains("AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID");
        assertThat(seen)
                .contains("variable AWS_EC2_METADATA_DISABLED=true", "variable AWS_REGION=us-east-1")
                .contains("variable AWS_ACCESS_KEY_ID=ASSAY", "variable AWS_ENDPOINT_URL=http://127.0.0.1:");
    }

    /** What AWS's runtimes have, what makes AWS clients stay here, and what shells set themselves. */
    private static final Set<String> ALLOWED = Set.of(
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_ENDPOINT_URL",
            "AWS_EC2_METADATA_DISABLED",
            "AWS_REGION",
            "AWS_DEFAULT_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_FORMAT",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_LEVEL",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_LAMBDA_MAX_CONCURRENCY",
            "AWS_LAMBDA_RUNTIME_API",
            "HOME",
            "LAMBDA_TASK_ROOT",
            "LAMBDA_RUNTIME_DIR",
            "LANG",
            "LD_LIBRARY_PATH",
            "PATH",
            "PWD",
            "SHLVL",
            "TMPDIR",
            "TZ",
            "_",
            "_HANDLER");

    private static List<String> variables(String seen) {
        return seen.lines()
                .filter(line -> line.startsWith("variable "))
                .map(line -> line.substring("variable ".length(), line.indexOf('=')))
                .collect(Collectors.toList());
    }

    private String runSnoopingProgram() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                SnoopingProgram.class.getName());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("AWS_ACCESS_KEY_ID", "AKIAPLANTED000000000");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", PLANTED);
        builder.environment().put("AWS_SESSION_TOKEN", PLANTED);
        builder.environment().put("AWS_ENDPOINT_URL", "http://planted.example");
        builder.environment().put("GITHUB_TOKEN", "ghp_PLANTED");
        builder.environment().put("HTTP_PROXY", "http://user:planted@127.0.0.1:9");
        builder.environment().put("HTTPS_PROXY", "http://user:planted@127.0.0.1:9");
        Path output = home.resolve("output");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String seen = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(seen).isZero();
        return seen;
    }
}
