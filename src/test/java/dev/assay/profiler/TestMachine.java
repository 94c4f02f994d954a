package dev.assay.profiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A machine that is a folder of kernel files, an environment and clocks that stand still until they are moved. */
final class TestMachine implements TimeSource {

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();
    private final ProcessStart process = new ProcessStart();
    private long nanos = 5_000_000_000L;

    TestMachine(Path root) {
        this.root = root;
        with("/tmp/.keep", "");
    }

    TestMachine with(String path, String text) {
        try {
            Path file = root.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    TestMachine variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    void passMillis(double millis) {
        nanos += Math.round(millis * 1e6);
    }

    Inspector call() {
        return new Inspector(new Surroundings(new SystemFiles(root.toString()), environment, this, process));
    }

    @Override
    public void pauseMillis(long millis) {
        passMillis((double) millis);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public long epochMillis() {
        return 1_700_000_000_000L + nanos / 1_000_000;
    }
}
