package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip with a file of random bytes beside its own files, so that it has a certain size. */
public final class PaddedZip {

    private static final int MEGABYTE = 1024 * 1024;
    /** One less than Lambda takes in a request: a cold start by other code adds a comment to the zip. */
    private static final int MOST_MEGABYTES = FunctionPackage.MAX_BYTES / MEGABYTE - 1;

    private static final String PADDING = "assay-padding.bin";

    private PaddedZip() {}

    /**
     * The same zip with that size.
     *
     * @throws InvalidInputException if {@link #check} refuses it
     */
    public static byte[] of(byte[] zip, int megabytes) {
        byte[] padding = new byte[check(zip, megabytes)];
        new Random(megabytes).nextBytes(padding);
        return with(zip, padding);
    }

    /**
     * How many bytes of padding it takes.
     *
     * @throws InvalidInputException if the size is not 1 to 49 MB, or the zip is larger already
     */
    public static int check(byte[] zip, int megabytes) {
        if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
            throw new InvalidInputException(
                    Problem.LEVELS,
                    "packageSize (" + megabytes + ") must be 1 to " + MOST_MEGABYTES + " MB",
                    "Lambda takes no larger package in a request");
        }
        int padding = megabytes * MEGABYTE - with(zip, new byte[0]).length;
        if (padding < 0) {
            int least = megabytes + (MEGABYTE - 1 - padding) / MEGABYTE;
            throw new InvalidInputException(
                    Problem.LEVELS,
                    "packageSize (" + megabytes + ") must be at least " + least + " MB: the function's own package has "
                            + zip.length + " bytes",
                    "Use larger sizes, or a smaller function");
        }
        return padding;
    }

    private static byte[] with(byte[] zip, byte[] padding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length + padding.length);
        try (ZipFile own = ZipFile.builder().setByteArray(zip).get();
                ZipArchiveOutputStream padded = new ZipArchiveOutputStream(bytes)) {
            padded.setUseZip64(Zip64Mode.Never);
            own.copyRawEntries(padded, entry -> true);
            padded.putArchiveEntry(StoredZip.entry(PADDING, padding));
            padded.write(padding);
            padded.closeArchiveEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
