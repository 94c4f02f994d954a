package dev.assay.target.localstack.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;

/** Asks one address whether there is a Docker engine that can be used. */
final class EngineInquiry {

    private final EngineAddress address;
    private final Duration patience;

    EngineInquiry(EngineAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * The engine.
     *
     * @param deadline by the monotonic clock
     */
    DockerEngine engine(long deadline) throws EngineRefusal {
        AddressRules.check(address);
        // A thread of its own: a socket that takes the connection and says nothing holds it, whatever time limit it is
        // given.
        FutureTask<DockerEngine> asking = new FutureTask<>(this::ask);
        Thread thread = new Thread(asking, "assay-docker-engine");
        thread.setDaemon(true);
        thread.start();
        try {
            DockerEngine engine = asking.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            EngineRules.check(address, engine.version(), engine.info());
            return engine;
        } catch (TimeoutException e) {
            asking.cancel(true);
            throw new EngineRefusal(
                    name() + " must answer within " + patience.toMillis() / 1000.0 + " s",
                    "See whether 'docker info' answers; where not, restart the engine",
                    e);
        } catch (ExecutionException e) {
            throw EngineFailure.of(name(), e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineRefusal(name() + " must be asked without interruption", "Try again", e);
        }
    }

    private DockerEngine ask() throws IOException {
        DockerClient client = DockerClientProviderStrategy.getClientForConfig(
                TransportConfig.builder().dockerHost(address.uri()).build());
        try {
            Version version = client.versionCmd().exec();
            Info info = client.infoCmd().exec();
            return new DockerEngine(client, version, info, ThisMachine.read());
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private String name() {
        return "the Docker engine (" + address + ")";
    }
}
