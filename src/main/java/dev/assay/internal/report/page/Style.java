package dev.assay.internal.report.page;

import dev.assay.internal.report.picture.Pictures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style of pages with the pictures in them. */
final class Style {

    private Style() {}

    static String css() {
        try (InputStream css = Style.class.getResourceAsStream("/dev/assay/internal/report/page.css")) {
            byte[] bytes = Objects.requireNonNull(css).readAllBytes();
            return Pictures.style() + new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
