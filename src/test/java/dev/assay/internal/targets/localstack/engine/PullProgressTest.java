package dev.assay.internal.targets.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.model.PullResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PullProgressTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong();
    private final List<String> lines = new ArrayList<>();
    private final PullProgress progress = new PullProgress("localstack:4", lines::add, now::get);

    @Test
    void aLineEveryFiveSecondsSumsTheLayers() throws IOException {
        at(0, "a", 1, 100);
        at(4, "b", 10, 50);
        at(5, "a", 40, 100);
        at(6, "a", 60, 100);
        at(11, "b", 50, 50);

        assertThat(lines)
                .containsExactly(
                        "pulling localstack:4: 50 of 150 MB so far known",
                        "pulling localstack:4: 110 of 150 MB so far known");
    }

    @Test
    void whatIsNoDownloadIsPassedOver() throws IOException {
        now.set(20 * SECOND);
        for (String item : List.of(
                "{\"status\":\"Pulling from localstack\"}",
                "{\"status\":\"Extracting\",\"id\":\"a\",\"progressDetail\":{\"current\":1,\"total\":2}}",
                "{\"status\":\"Downloading\",\"id\":\"a\",\"progressDetail\":{}}")) {
            progress.at(new ObjectMapper().readValue(item, PullResponseItem.class));
        }

        assertThat(lines).isEmpty();
    }

    private void at(int second, String layer, int done, int total) throws IOException {
        now.set(second * SECOND);
        progress.at(new ObjectMapper()
                .readValue(
                        "{\"status\":\"Downloading\",\"id\":\"" + layer + "\",\"progressDetail\":{\"current\":" + done
                                + "000000,\"total\":" + total + "000000}}",
                        PullResponseItem.class));
    }
}
