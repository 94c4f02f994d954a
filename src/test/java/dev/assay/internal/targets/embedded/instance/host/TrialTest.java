package dev.assay.internal.targets.embedded.instance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {

    @Test
    void whatACommandWritesIsKnownIfItSucceeds() {
        assertThat(Trial.output(List.of("sh", "-c", "echo seen"))).hasValue("seen\n");
        assertThat(Trial.output(List.of("sh", "-c", "echo seen; exit 1"))).isEmpty();
        assertThat(Trial.output(List.of("/no/such/program"))).isEmpty();
    }
}
