package dev.assay.conformance;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import software.amazon.awssdk.services.s3.S3Client;

/** S3Proxy, started once for all classes that test against it and stopped after the last of them. */
final class S3ProxyStore implements BeforeAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(S3ProxyStore.class);

    private @Nullable Started started;

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> jar = S3ProxyProcess.jar();
        assumeThat(jar).as("the jar of S3Proxy, which Maven's build brings").isPresent();
        started = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Started.class, type -> Started.of(jar.orElseThrow()), Started.class);
    }

    S3Client client() {
        return Objects.requireNonNull(started, "S3Proxy must have been started").client();
    }

    private record Started(Path folder, S3ProxyProcess process, S3Client client) implements AutoCloseable {

        static Started of(Path jar) {
            try {
                Path folder = Files.createTempDirectory("assay-s3proxy");
                S3ProxyProcess process = S3ProxyProcess.start(jar, folder);
                return new Started(folder, process, process.client());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while S3Proxy starts", e);
            }
        }

        @Override
        public void close() throws IOException {
            client.close();
            process.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
