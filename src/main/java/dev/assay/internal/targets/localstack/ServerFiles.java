package dev.assay.internal.targets.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How LocalStack is run: the same files that those use who start it themselves, see {@code localstack/README.md}. */
final class ServerFiles {

    private ServerFiles() {}

    /** The settings, as environment variables. */
    static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        read("settings.env").lines().map(String::strip).forEach(line -> {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                settings.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return settings;
    }

    /** The program that LocalStack runs when it starts, and that limits its Lambda containers. */
    static String limitHook() {
        return read("init/start.d/limit_instances.py");
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(ServerFiles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
