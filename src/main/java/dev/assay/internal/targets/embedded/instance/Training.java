package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import dev.assay.internal.targets.embedded.instance.wire.ParkedRequest;
import dev.assay.internal.targets.embedded.instance.wire.RuntimeApiServer;
import dev.assay.internal.targets.embedded.instance.wire.RuntimeClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run of a function whose classes become an archive: one call, then an orderly end, at which the archive is written. */
final class Training implements RuntimeClient {

    private static final int LIMIT_SECONDS = 60;
    private static final List<Class<?>> FUNCTION = List.of(TrainingFunction.class, TrainingFunction.Event.class);

    private final AwsRuntime runtime;
    private final Path folder;
    private final CountDownLatch called = new CountDownLatch(2);

    Training(AwsRuntime runtime, Path folder) {
        this.runtime = runtime;
        this.folder = folder;
    }

    /** Says whether the archive was written. */
    boolean run(Path archive) throws IOException {
        Path code = unpackFunction();
        try (RuntimeApiServer server = RuntimeApiServer.start()) {
            String address = server.register("training", this).hostAndPath();
            ProcessBuilder builder = new ProcessBuilder(command(archive));
            builder.environment().clear();
            builder.environment().put("AWS_LAMBDA_RUNTIME_API", address);
            builder.directory(code.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            return trained(builder.start()) && Files.exists(archive);
        }
    }

    private boolean trained(Process process) {
        try {
            var unused = process.onExit().thenRun(this::giveUp);
            if (!called.await(LIMIT_SECONDS, TimeUnit.SECONDS) || !process.isAlive()) {
                return false;
            }
            process.destroy();
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Nobody calls any more. */
    private void giveUp() {
        while (called.getCount() > 0) {
            called.countDown();
        }
    }

    private List<String> command(Path archive) {
        List<String> command = new ArrayList<>();
        command.add(runtime.jdk().java().toString());
        command.addAll(JavaCommand.machineOptions());
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        command.addAll(runtime.options());
        command.addAll(runtime.main());
        command.add(TrainingFunction.class.getName());
        return command;
    }

    private Path unpackFunction() throws IOException {
        Path code = folder.resolve("training");
        for (Class<?> type : FUNCTION) {
            String file = type.getName().replace('.', '/') + ".class";
            Path to = code.resolve(file);
            Files.createDirectories(to.getParent());
            try (InputStream in = Training.class.getClassLoader().getResourceAsStream(file)) {
                if (in == null) {
                    throw new IOException("Our own class " + file + " is not on the class path");
                }
                Files.copy(in, to);
            }
        }
        return code;
    }

    @Override
    public void next(ParkedRequest parked) {
        called.countDown();
        if (called.getCount() > 0) {
            byte[] event = TrainingFunction.EVENT.getBytes(StandardCharsets.UTF_8);
            long deadline = System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(LIMIT_SECONDS);
            try {
                parked.answer(
                        new Invocation("training", event, "arn:aws:lambda:::function:training", null, null), deadline);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean response(String requestId, byte[] body) {
        return true;
    }

    @Override
    public boolean error(String requestId, String errorType, byte[] body) {
        return true;
    }

    @Override
    public void initError(String errorType, byte[] body) {}

    @Override
    public void disconnected() {}
}
