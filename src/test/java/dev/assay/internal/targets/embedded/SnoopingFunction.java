package dev.assay.internal.targets.embedded;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells all that a curious library would look at: environment, system properties, command line, home. */
public final class SnoopingFunction implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        StringBuilder seen = new StringBuilder();
        System.getenv()
                .forEach((name, value) -> seen.append("variable ")
                        .append(name)
                        .append('=')
                        .append(value)
                        .append('\n'));
        System.getProperties()
                .forEach((name, value) -> seen.append("property ")
                        .append(name)
                        .append('=')
                        .append(value)
                        .append('\n'));
        for (String file : List.of("/proc/self/environ", "/proc/self/cmdline")) {
            seen.append(contents(Path.of(file)));
        }
        homes().filter(Files::isDirectory).forEach(home -> seen.append(below(home)));
        answer.write(seen.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Path> homes() {
        return Stream.of(System.getenv("HOME"), System.getProperty("user.home"), System.getProperty("user.dir"))
                .filter(home -> home != null && !home.equals("/") && !home.equals("?"))
                .map(Path::of);
    }

    private static String below(Path home) {
        StringBuilder seen = new StringBuilder();
        try (Stream<Path> files = Files.walk(home, 3)) {
            files.filter(file -> file.toString().contains(".aws"))
                    .forEach(file -> seen.append("file ").append(file).append(contents(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen.toString();
    }

    private static String contents(Path file) {
        try {
            return Files.isRegularFile(file) || file.startsWith("/proc") ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
