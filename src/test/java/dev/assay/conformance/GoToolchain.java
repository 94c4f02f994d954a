package dev.assay.conformance;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Whether Go is here, with the modules of a function; a function that does not compile is no reason to skip. */
final class GoToolchain {

    private GoToolchain() {}

    static void assumeReadyFor(String folder) {
        assumeThat(downloads(Path.of("src/test/resources/dev/assay/conformance/functions", folder)))
                .as("Go is on the PATH, and the modules of its function can be had")
                .isTrue();
    }

    private static boolean downloads(Path folder) {
        try {
            Process process = new ProcessBuilder("go", "mod", "download")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
            process.destroyForcibly();
            return ended;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
