package dev.assay.internal.targets.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A moto server on loopback: AWS's control plane in Python, with IAM, STS, CloudWatch Logs, Lambda and S3. It runs no function: a call is
 * answered by a fixed text.
 *
 * <p>The program {@code moto_server} must be on the PATH, or named by {@code -Dassay.test.moto}:
 * {@code python3 -m venv moto && moto/bin/pip install 'moto[server]'}.
 */
final class MotoServer implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Running on (http://127\\.0\\.0\\.1:[0-9]+)");
    private static final String PROGRAM = "moto_server";

    private final Process process;
    private final String address;

    private MotoServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one; the test is aborted if it is not installed. */
    static MotoServer start() {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), PROGRAM + " is not on the PATH: pip install 'moto[server]'");
        try {
            Process process = new ProcessBuilder(program.get().toString(), "-H", "127.0.0.1", "-p", "0")
                    .redirectErrorStream(true)
                    .start();
            try {
                MotoServer server = new MotoServer(process, address(process));
                server.post("/moto-api/config", "{\"lambda\":{\"use_docker\":false}}");
                return server;
            } catch (IOException | RuntimeException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> program() {
        String named = System.getProperty("assay.test.moto", "");
        Stream<Path> places = named.isEmpty()
                ? Pattern.compile(File.pathSeparator)
                        .splitAsStream(System.getenv("PATH"))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, PROGRAM))
                : Stream.of(Path.of(named));
        return places.filter(Files::isExecutable).findFirst();
    }

    /** What it logs after its address is read and dropped, so that it never waits for a reader. */
    private static String address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread drain = new Thread(() -> said.lines().forEach(ignored -> {}), "moto-log");
                drain.setDaemon(true);
                drain.start();
                return address.group(1);
            }
        }
        throw new IOException("moto did not start: " + all);
    }

    String address() {
        return address;
    }

    /** Forgets everything that was made. */
    void reset() {
        post("/moto-api/reset", "");
    }

    private void post(String path, String body) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + path))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + " of moto: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
