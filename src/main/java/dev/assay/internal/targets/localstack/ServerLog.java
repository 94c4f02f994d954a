package dev.assay.internal.targets.localstack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.output.OutputFrame;

/** What LocalStack prints: the last lines for an error message, all of it in a file of the run once there is a place for it. */
final class ServerLog {

    private static final String READY = "Ready.";
    private static final int LAST_LINES = 20;
    /** What a start prints, and no more: there is a file from then on. */
    private static final int MOST_KEPT = 1 << 20;

    private final Deque<String> last = new ArrayDeque<>();
    private final StringBuilder early = new StringBuilder();
    private @Nullable OutputStream file;
    private boolean ready;

    synchronized void take(OutputFrame frame) {
        String text = frame.getUtf8String();
        text.lines().filter(line -> !line.isBlank()).forEach(this::remember);
        if (file != null) {
            write(file, text);
        } else if (early.length() + text.length() <= MOST_KEPT) {
            early.append(text);
        }
    }

    /** From now on in this folder, with what came before. */
    synchronized void keepIn(Path folder) {
        try {
            OutputStream opened = Files.newOutputStream(folder.resolve("localstack.log"));
            write(opened, early.toString());
            early.setLength(0);
            file = opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was printed before there was a place for it. */
    synchronized String early() {
        return early.toString();
    }

    synchronized List<String> lastLines() {
        return List.copyOf(last);
    }

    synchronized void close() {
        OutputStream open = file;
        file = null;
        if (open != null) {
            close(open);
        }
    }

    private static void close(OutputStream open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it said that its services can be called. */
    synchronized boolean saidReady() {
        return ready;
    }

    private void remember(String line) {
        ready |= line.endsWith(READY);
        last.addLast(line);
        if (last.size() > LAST_LINES) {
            last.removeFirst();
        }
    }

    private static void write(OutputStream to, String text) {
        try {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
