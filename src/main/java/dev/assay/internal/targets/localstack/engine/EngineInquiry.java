package dev.assay.internal.targets.localstack.engine;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

/** Asks one address whether there is a Docker engine that can be used. */
final class EngineInquiry {

    private final EngineAddress address;
    private final EnginePatience patience;

    EngineInquiry(EngineAddress address, EnginePatience patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * The engine.
     *
     * @param deadline by the monotonic clock: until when it has to answer at all; what it says then may take longer
     */
    DockerEngine engine(long deadline) throws EngineRefusal {
        AddressRules.check(address);
        within(deadline - System.nanoTime(), patience.answer(), () -> {
            EnginePing.send(address.uri());
            return address;
        });
        DockerEngine engine = within(patience.description().toNanos(), patience.description(), this::describe);
        try {
            EngineRules.check(address, engine.version(), engine.info());
            return engine;
        } catch (EngineRefusal refusal) {
            engine.close();
            throw refusal;
        }
    }

    private DockerEngine describe() {
        DockerClient client = DockerClientProviderStrategy.getClientForConfig(
                TransportConfig.builder().dockerHost(address.uri()).build());
        try {
            return new DockerEngine(
                    client, client.versionCmd().exec(), client.infoCmd().exec(), ThisMachine.read());
        } catch (RuntimeException e) {
            closeQuietly(client);
            throw e;
        }
    }

    /** A separate thread: a socket that accepts the connection and never answers holds it, whatever its time limit. */
    private <T> T within(long nanos, Duration given, Callable<T> question) throws EngineRefusal {
        FutureTask<T> asking = new FutureTask<>(question);
        Thread thread = new Thread(asking, "assay-docker-engine");
        thread.setDaemon(true);
        thread.start();
        try {
            return asking.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            asking.cancel(true);
            throw new EngineRefusal(
                    name() + " must answer within " + Seconds.of(given),
                    "See whether 'docker info' answers. If it does not, restart the engine",
                    e);
        } catch (ExecutionException e) {
            throw EngineFailure.of(name(), e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineRefusal(name() + " must be asked without interruption", "Try again", e);
        }
    }

    private static void closeQuietly(DockerClient client) {
        try {
            client.close();
        } catch (IOException late) {
            // The reason why it is closed is what matters.
        }
    }

    private String name() {
        return "the Docker engine (" + address + ")";
    }
}
