package dev.assay.internal.targets.localstack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What LocalStack answers when it is asked whether it is ready: one that ran for long may have lost the first lines of its log. */
final class ReadyAnswer {

    private static final int PATIENCE_MILLIS = 1_000;
    private static final int MOST_BYTES = 64 * 1024;

    private ReadyAnswer() {}

    /** Whether its last stage is completed. */
    static boolean isGivenAt(URI address) {
        try {
            HttpURLConnection asked = (HttpURLConnection)
                    address.resolve("/_localstack/init/ready").toURL().openConnection(Proxy.NO_PROXY);
            asked.setConnectTimeout(PATIENCE_MILLIS);
            asked.setReadTimeout(PATIENCE_MILLIS);
            try (var body = asked.getInputStream()) {
                String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return text.replace(" ", "").contains("\"completed\":true");
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
