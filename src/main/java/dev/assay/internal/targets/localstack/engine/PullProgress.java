package dev.assay.internal.targets.localstack.engine;

import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Turns what an engine says of each layer into a line every few seconds. */
final class PullProgress {

    private static final long BETWEEN_LINES_NANOS = 5_000_000_000L;
    private static final double MEGABYTE = 1e6;

    private final String image;
    private final Consumer<String> lines;
    private final LongSupplier nanoTime;
    private final Map<String, Layer> layers = new HashMap<>();
    private long lastLineAt;

    PullProgress(String image, Consumer<String> lines, LongSupplier nanoTime) {
        this.image = image;
        this.lines = lines;
        this.nanoTime = nanoTime;
        this.lastLineAt = nanoTime.getAsLong();
    }

    void at(PullResponseItem item) {
        ResponseItem.ProgressDetail detail = item.getProgressDetail();
        String id = item.getId();
        if (id == null || detail == null || !"Downloading".equals(item.getStatus())) {
            return;
        }
        Long done = detail.getCurrent();
        Long total = detail.getTotal();
        if (done == null || total == null) {
            return;
        }
        layers.put(id, new Layer(done, total));
        long now = nanoTime.getAsLong();
        if (now - lastLineAt >= BETWEEN_LINES_NANOS) {
            lastLineAt = now;
            lines.accept(line());
        }
    }

    private String line() {
        return String.format(
                Locale.ROOT,
                "pulling %s: %.0f of %.0f MB so far known",
                image,
                layers.values().stream().mapToLong(Layer::done).sum() / MEGABYTE,
                layers.values().stream().mapToLong(Layer::total).sum() / MEGABYTE);
    }

    private record Layer(long done, long total) {}
}
