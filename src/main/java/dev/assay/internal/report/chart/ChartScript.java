package dev.assay.internal.report.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The script of the page. The page's policy names its hash, so a browser runs nothing else. */
public final class ChartScript {

    private ChartScript() {}

    /** As it stands between the tags. */
    public static String text() {
        return "(() => {\n\"use strict\";\n" + file("page.js") + file("picture.js") + "})();\n";
    }

    private static String file(String name) {
        try (InputStream script = ChartScript.class.getResourceAsStream("/dev/assay/internal/report/" + name)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a Content-Security-Policy names it: {@code 'sha256-...'}. */
    public static String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
