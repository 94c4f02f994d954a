package dev.assay.internal.targets.embedded.instance.wire;

import java.util.concurrent.atomic.AtomicInteger;

/** Where one instance comes in: a path prefix with a secret of its own. */
final class Door {

    private final String prefix;
    private final RuntimeClient client;
    private final AtomicInteger connections = new AtomicInteger();

    Door(String prefix, RuntimeClient client) {
        this.prefix = prefix;
        this.client = client;
    }

    String prefix() {
        return prefix;
    }

    RuntimeClient client() {
        return client;
    }

    void entered() {
        connections.incrementAndGet();
    }

    void left() {
        if (connections.decrementAndGet() == 0) {
            client.disconnected();
        }
    }
}
