package dev.assay.internal.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipCommentTest {

    @Test
    void theContentStaysAndTheCommentChanges(@TempDir Path folder) throws IOException {
        byte[] once = ZipComment.on(zip("theirs"), "assay 1");
        byte[] twice = ZipComment.on(once, "assay 2");
        assertThat(twice).isNotEqualTo(once);
        Path file = Files.write(folder.resolve("code.zip"), twice);
        try (ZipFile read = new ZipFile(file.toFile())) {
            assertThat(read.getComment()).isEqualTo("assay 2");
            assertThat(read.getInputStream(read.getEntry("a.txt")).readAllBytes())
                    .isEqualTo(new byte[] {1, 2, 3});
        }
    }

    @Test
    void whatIsNoZipIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZipComment.on(new byte[30], "assay 1"))
                .withMessageContaining("code (30 bytes) must be a zip");
    }

    private static byte[] zip(String comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(new byte[] {1, 2, 3});
            zip.setComment(comment);
        }
        return bytes.toByteArray();
    }
}
