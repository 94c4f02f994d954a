package reuse;

import dev.assay.experiment.Stage;
import dev.assay.results.Censored;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long an instance was kept without calls.
 *
 * @param millis from the answer of its only call to its end, or to the end of the wait
 * @param ended whether it was seen to end
 */
record Kept(double millis, boolean ended) {

    private static final int LONGEST_WAIT_MILLIS = 5_000;

    Censored lived() {
        return new Censored(millis, ended);
    }

    /** Makes a new instance connect to this JVM, leaves it alone, and waits until the kernel closes the connection. */
    static Kept watch(Stage stage, String keepAliveMillis) throws InterruptedException, IOException {
        renew(stage, keepAliveMillis);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(LONGEST_WAIT_MILLIS);
            stage.call("last", "{\"port\": " + server.getLocalPort() + "}");
            long idleSince = System.nanoTime();
            try (Socket line = server.accept()) {
                boolean ended = isClosed(line);
                return new Kept((System.nanoTime() - idleSince) / (double) TimeUnit.MILLISECONDS.toNanos(1), ended);
            }
        }
    }

    private static boolean isClosed(Socket line) throws IOException {
        line.setSoTimeout(LONGEST_WAIT_MILLIS);
        try {
            return line.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            // An instance that is killed may reset the connection instead.
            return true;
        }
    }

    /** A function that keeps its instances so long; its next call meets a new one. */
    private static void renew(Stage stage, String keepAliveMillis) {
        Map<String, String> variables = Map.of("ASSAY_KEEP_ALIVE_MILLIS", keepAliveMillis);
        stage.control()
                .updateFunctionConfiguration(
                        update -> update.functionName(stage.function()).environment(with -> with.variables(variables)));
        stage.control().waiter().waitUntilFunctionUpdatedV2(get -> get.functionName(stage.function()));
    }
}
