package dev.assay.internal.measurement;

import dev.assay.internal.errors.Problem;
import java.nio.file.Path;
import java.util.Locale;

/** Tells from the size of a journal whether its observations fit into the heap: claims are judged over all of them at once. */
final class HeapNeed {

    /** Bytes of heap for each byte of the journal. Measured: 1.9 with profiles of 4 attributes, 2.8 with those of 45. */
    private static final double BYTES_PER_BYTE = 2.5;

    /** What the tests need beside the observations. */
    private static final long BESIDE = 24L << 20;

    private static final double RESERVE = 1.25;
    private static final int MEGABYTE = 1 << 20;

    private HeapNeed() {}

    /**
     * Refuses observations that cannot fit, from what some of them take on disk.
     *
     * @param journal holds the observations that were made
     * @param made how many they are, at least 1
     * @param planned how many there will be
     * @param heap the most bytes that this JVM takes
     * @throws MeasurementFailedException with the heap that is needed
     */
    static void check(String experiment, Path journal, long made, long planned, long heap) {
        double journalBytes = (double) journal.toFile().length() / made * Math.max(made, planned);
        double needed = BYTES_PER_BYTE * journalBytes + BESIDE;
        if (needed > heap) {
            throw new MeasurementFailedException(
                    Problem.HEAP,
                    String.format(
                            Locale.ROOT,
                            "heap (%d MB) must be at least about %.0f MB for the %,d observations of %s",
                            heap / MEGABYTE,
                            RESERVE * needed / MEGABYTE,
                            Math.max(made, planned),
                            experiment),
                    String.format(
                            Locale.ROOT,
                            "Run the tests with -Xmx%.0fm, or measure less; the journal holds what was observed",
                            RESERVE * needed / MEGABYTE));
        }
    }
}
