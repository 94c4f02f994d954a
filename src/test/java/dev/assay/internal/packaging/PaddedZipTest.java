package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaddedZipTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final byte[] zip = StoredZip.of(
            Map.of("bootstrap", "run".getBytes(StandardCharsets.UTF_8), "lib/large.jar", new byte[MEGABYTE]),
            Set.of("bootstrap"));

    @ParameterizedTest
    @ValueSource(ints = {2, 49})
    void hasTheSizeToTheByteAndWhatItHadBefore(int megabytes) throws IOException {
        byte[] padded = PaddedZip.of(zip, megabytes);

        assertThat(padded).hasSize(megabytes * MEGABYTE);
        try (ZipFile read = ZipFile.builder().setByteArray(padded).get()) {
            ZipArchiveEntry bootstrap = read.getEntry("bootstrap");
            assertThat(read.getInputStream(bootstrap)).hasContent("run");
            assertThat(StoredZip.isExecutable(bootstrap)).isTrue();
            assertThat(read.getEntry("lib/large.jar").getSize()).isEqualTo(MEGABYTE);
        }
    }

    @Test
    void aZipThatIsLargerAlreadyIsNamedWithTheLeastSize() {
        assertThatThrownBy(() -> PaddedZip.of(zip, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("packageSize (1) must be at least 2 MB");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 50})
    void sizesThatLambdaDoesNotTakeAreRefused(int megabytes) {
        assertThatThrownBy(() -> PaddedZip.check(zip, megabytes))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("packageSize (" + megabytes + ") must be 1 to 49 MB");
    }
}
