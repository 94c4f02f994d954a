package dev.assay.internal.targets.embedded.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.targets.embedded.instance.host.Folders;
import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A fleet for tests, with folders of its own and a clock that is set by hand. */
final class RunningFleet implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CLASSES = Path.of("dev/assay/internal/targets/embedded/instance/functions");

    final AtomicLong nanoTime = new AtomicLong();
    final Fleet fleet;
    private final Path folder;
    private final Path code;

    RunningFleet(FleetSettings settings) {
        try {
            // Not below /tmp, which instances do not share.
            folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "fleet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path archives = Path.of("target", "archives").toAbsolutePath();
        fleet = Fleet.open(settings.withFolders(folder.resolve("runs"), archives), nanoTime::get);
        code = unpack(fleet.codeFolder("functions"));
    }

    static Path unpack(Path code) {
        Path from = testClasses().resolve(CLASSES);
        try (var classes = Files.newDirectoryStream(from, "*.class")) {
            Path to = Files.createDirectories(code.resolve(CLASSES));
            for (Path file : classes) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path testClasses() {
        try {
            return Path.of(RunningFleet.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    FunctionRevision revision(Class<?> handler, int memoryMegabytes) {
        return new FunctionRevision(
                handler.getSimpleName(),
                "1",
                code,
                handler.getName(),
                memoryMegabytes,
                Duration.ofSeconds(30),
                Map.of());
    }

    CompletableFuture<InvocationEnd> submit(FunctionRevision revision, String event) {
        return submit(revision, event, null);
    }

    private CompletableFuture<InvocationEnd> submit(
            FunctionRevision revision, String event, @Nullable String clientContext) {
        return fleet.invoke(
                revision,
                new Invocation(
                        UUID.randomUUID().toString(),
                        event.getBytes(StandardCharsets.UTF_8),
                        "arn:aws:lambda:us-east-1:000000000000:function:" + revision.function(),
                        clientContext,
                        null));
    }

    InvocationEnd invoke(FunctionRevision revision, String event) {
        return invoke(revision, event, null);
    }

    InvocationEnd invoke(FunctionRevision revision, String event, @Nullable String clientContext) {
        return submit(revision, event, clientContext)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    /** Has an {@code Actor} do something. */
    InvocationEnd act(FunctionRevision revision, String what, Object argument) {
        try {
            return invoke(revision, JSON.writeValueAsString(Map.of("do", what, "argument", argument.toString())));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String text(InvocationEnd end) {
        return new String(end.payload(), StandardCharsets.UTF_8);
    }

    static String log(InvocationEnd end) {
        return new String(end.log(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        fleet.close();
        Folders.remove(folder);
    }
}
