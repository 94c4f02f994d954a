package dev.assay.cli;

import dev.assay.targets.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.lambda.LambdaServiceClientConfiguration;

/**
 * How other tools reach a target.
 *
 * @param variables the environment variables that the AWS CLI and all SDKs read
 */
record ServedAddress(Map<String, String> variables) {

    /** The address, region and key of a target that this process serves: the key is of no use elsewhere. */
    static ServedAddress of(Target target) {
        LambdaServiceClientConfiguration client = target.control().serviceClientConfiguration();
        AwsCredentialsIdentity key =
                client.credentialsProvider().resolveIdentity().join();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(
                "AWS_ENDPOINT_URL", client.endpointOverride().orElseThrow().toString());
        variables.put("AWS_ACCESS_KEY_ID", key.accessKeyId());
        variables.put("AWS_SECRET_ACCESS_KEY", key.secretAccessKey());
        variables.put("AWS_REGION", client.region().id());
        variables.put("AWS_DEFAULT_REGION", client.region().id());
        return new ServedAddress(variables);
    }

    /** Writes them for {@code docker run --env-file} and for shells, readable by its owner alone. */
    void write(Path file) {
        String text = variables.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("--env-file (" + file + ") cannot be written: " + e.getMessage(), e);
        }
    }

    static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
