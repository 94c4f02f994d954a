package dev.assay.internal.targets.embedded.instance.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MountTableTest {

    @Test
    void namesAreWrittenSoThatMountReadsThem() {
        MountTable table =
                new MountTable().bind(Path.of("/a b"), Path.of("/c#d")).readOnly(Path.of("/e\\f"));

        assertThat(table).hasToString("/a\\040b /c\\043d none bind 0 0\n/e\\134f /e\\134f none bind,ro 0 0\n");
    }
}
