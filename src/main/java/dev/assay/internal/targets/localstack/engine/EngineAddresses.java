package dev.assay.internal.targets.localstack.engine;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where this user's Docker engine may be, in the order in which Testcontainers looks: {@code tc.host} of
 * {@code ~/.testcontainers.properties}, DOCKER_HOST, {@code docker.host} of that file, then sockets: that of an engine without root, the
 * system's, Docker Desktop's. What is named outright is the only one.
 *
 * @param environment answers an environment variable
 * @param home the user's folder
 * @param root of the file system
 * @see <a href="https://java.testcontainers.org/supported_docker_environment/">Testcontainers on Docker environments</a>
 */
record EngineAddresses(UnaryOperator<@Nullable String> environment, Path home, Path root) {

    private static final String SYSTEM_STRATEGY = "UnixSocketClientProviderStrategy";
    private static final String SOCKET = "docker.sock";

    static EngineAddresses ofThisUser(UnaryOperator<@Nullable String> environment) {
        return new EngineAddresses(environment, Path.of(System.getProperty("user.home")), Path.of("/"));
    }

    List<EngineAddress> all() throws EngineRefusal {
        Properties file = properties();
        Optional<EngineAddress> named = named(file.getProperty("tc.host"), "tc.host in ~/.testcontainers.properties");
        if (named.isEmpty()) {
            named = named(environment.apply("DOCKER_HOST"), "DOCKER_HOST");
        }
        if (named.isEmpty()) {
            named = named(file.getProperty("docker.host"), "docker.host in ~/.testcontainers.properties");
        }
        return named.map(List::of).orElseGet(() -> sockets(file.getProperty("docker.client.strategy", "")));
    }

    private static Optional<EngineAddress> named(@Nullable String uri, String source) throws EngineRefusal {
        if (uri == null || uri.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EngineAddress(URI.create(uri.strip()), source));
        } catch (IllegalArgumentException e) {
            throw new EngineRefusal(
                    source + " (" + uri.replaceFirst("//[^/]*@", "//") + ") must be the address of a Docker engine",
                    "Use unix:///var/run/docker.sock, or leave it out",
                    e);
        }
    }

    private List<EngineAddress> sockets(String strategy) {
        EngineAddress system = socket(root.resolve("var/run").resolve(SOCKET), "the system's socket");
        List<EngineAddress> found = new ArrayList<>();
        rootless().ifPresent(found::add);
        // Testcontainers writes down what worked and tries it first the next time.
        found.add(strategy.endsWith(SYSTEM_STRATEGY) ? 0 : found.size(), system);
        Path desktop = home.resolve(".docker/desktop").resolve(SOCKET);
        if (Files.exists(desktop)) {
            found.add(socket(desktop, "Docker Desktop's socket"));
        }
        return found;
    }

    private Optional<EngineAddress> rootless() {
        List<Path> folders = new ArrayList<>();
        String runtime = environment.apply("XDG_RUNTIME_DIR");
        if (runtime != null && !runtime.isBlank()) {
            folders.add(Path.of(runtime));
        }
        folders.add(home.resolve(".docker/run"));
        ownRuntimeFolder().ifPresent(folders::add);
        return folders.stream()
                .map(folder -> folder.resolve(SOCKET))
                .filter(Files::exists)
                .findFirst()
                .map(path -> socket(path, "the socket of an engine of this user"));
    }

    private Optional<Path> ownRuntimeFolder() {
        try {
            return Optional.of(root.resolve("run/user/" + Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return Optional.empty();
        }
    }

    private static EngineAddress socket(Path path, String source) {
        return new EngineAddress(URI.create("unix://" + path.toUri().getRawPath()), source);
    }

    private Properties properties() {
        Properties file = new Properties();
        try (Reader reader =
                Files.newBufferedReader(home.resolve(".testcontainers.properties"), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException | IllegalArgumentException none) {
            file.clear();
        }
        return file;
    }
}
