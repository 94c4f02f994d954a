package dev.assay.internal.targets.localstack.cleanup;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.ResourceReaper;

/**
 * A run in a JVM of its own, with containers, a network and a volume; says what they are, then goes on until it is ended. Its containers have
 * Testcontainers' labels too, as LocalStack's have.
 */
final class ForkedRun {

    private ForkedRun() {}

    public static void main(String[] arguments) throws IOException {
        RunLabels labels = RunLabels.ofNewRun();
        DockerClient docker = DockerClientFactory.instance().client();
        RunCleanup cleanup = RunCleanup.of(docker, labels, System.err::println);
        // Not closed: what ends this JVM ends the run.
        OwnContainers containers = new OwnContainers();
        String localStack = containers.start(withTestcontainers(labels.forLocalStack()));
        String instance = containers.start(withTestcontainers(labels.forInstances()));
        docker.createNetworkCmd()
                .withName("assay-test-" + labels.run())
                .withLabels(labels.forOthers())
                .exec();
        docker.createVolumeCmd()
                .withName("assay-test-" + labels.run())
                .withLabels(labels.forOthers())
                .exec();
        System.out.println(String.join(
                " ",
                "run",
                labels.run(),
                containers.volumesOf(localStack).get(0),
                containers.volumesOf(instance).get(0)));
        System.out.flush();
        int command = System.in.read();
        if (command == 'c') {
            cleanup.close();
            Runtime.getRuntime().halt(0);
        }
        while (System.in.read() >= 0) {
            // Until the test lets go.
        }
    }

    @SuppressWarnings("deprecation")
    private static Map<String, String> withTestcontainers(Map<String, String> labels) {
        labels.putAll(DockerClientFactory.DEFAULT_LABELS);
        labels.putAll(ResourceReaper.instance().getLabels());
        return labels;
    }
}
