package dev.assay.internal.targets.embedded.instance.wire;

import java.util.concurrent.atomic.AtomicInteger;

/** The path prefix, with its own secret, through which one instance reaches the Runtime API. */
final class InstancePath {

    private final String prefix;
    private final RuntimeClient client;
    private final AtomicInteger connections = new AtomicInteger();

    InstancePath(String prefix, RuntimeClient client) {
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
