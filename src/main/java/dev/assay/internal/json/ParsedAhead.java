package dev.assay.internal.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lines parsed by several threads while the caller's own takes what is parsed, in the order of the lines. A few batches of lines are held
 * at a time.
 */
final class ParsedAhead<T> {

    private static final int LINES = 500;
    private static final int BATCHES = 2 * Runtime.getRuntime().availableProcessors();

    private final LineInput lines;
    private final Function<byte[], T> parser;
    private final Deque<CompletableFuture<List<T>>> ahead = new ArrayDeque<>();

    /** @param parser safe for use by several threads */
    ParsedAhead(LineInput lines, Function<byte[], T> parser) {
        this.lines = lines;
        this.parser = parser;
    }

    void forEach(Consumer<? super T> sink) throws IOException {
        List<byte[]> first = batch();
        if (first.size() < LINES) {
            first.forEach(line -> sink.accept(parser.apply(line)));
            return;
        }
        submit(first);
        for (boolean more = true; more || !ahead.isEmpty(); ) {
            while (more && ahead.size() < BATCHES) {
                List<byte[]> next = batch();
                more = !next.isEmpty();
                if (more) {
                    submit(next);
                }
            }
            if (!ahead.isEmpty()) {
                ahead.remove().join().forEach(sink);
            }
        }
    }

    private void submit(List<byte[]> batch) {
        ahead.add(CompletableFuture.supplyAsync(() -> batch.stream().map(parser).toList()));
    }

    private List<byte[]> batch() throws IOException {
        List<byte[]> batch = new ArrayList<>(LINES);
        while (batch.size() < LINES) {
            byte[] line = lines.next();
            if (line == null) {
                break;
            }
            batch.add(line);
        }
        return batch;
    }
}
