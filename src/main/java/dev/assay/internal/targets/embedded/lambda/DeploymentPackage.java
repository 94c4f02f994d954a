package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The zip file that a function's code comes in. It is not trusted: no entry leaves the folder, links become plain files,
 * and what it unpacks to is limited as on AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
final class DeploymentPackage {

    static final long LIMIT_BYTES = 262_144_000;
    static final int LIMIT_ENTRIES = 100_000;

    private final byte[] zip;

    DeploymentPackage(byte[] zip) {
        this.zip = zip;
    }

    long size() {
        return zip.length;
    }

    /** SHA-256 in base64, as CodeSha256 gives it. */
    String sha256() {
        return Base64.getEncoder().encodeToString(Sha256.digest(zip));
    }

    /** Unpacks into a folder that exists. */
    void unpackInto(Path folder) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            unpack(in, folder);
        } catch (ZipException | EOFException | FileAlreadyExistsException | IllegalArgumentException e) {
            throw unreadable();
        } catch (IOException e) {
            throw new UncheckedIOException("The deployment package cannot be unpacked into " + folder, e);
        }
    }

    private static void unpack(ZipInputStream in, Path folder) throws IOException {
        long left = LIMIT_BYTES;
        int entries = 0;
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (++entries > LIMIT_ENTRIES) {
                throw ServiceError.invalidParameter("The package must have at most " + LIMIT_ENTRIES + " entries");
            }
            Path path = folder.resolve(entry.getName()).normalize();
            if (!path.startsWith(folder) || entry.getName().indexOf('\\') >= 0 || isTaken(entry, path)) {
                throw unreadable();
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else {
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                left -= copy(in, path, left);
            }
        }
        if (entries == 0) {
            throw unreadable();
        }
    }

    /** Whether one name stands for a file and for a folder. */
    private static boolean isTaken(ZipEntry entry, Path path) {
        return !entry.isDirectory() && Files.isDirectory(path);
    }

    private static long copy(InputStream in, Path path, long left) throws IOException {
        long total = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > left) {
                    throw ServiceError.invalidParameter("Unzipped size must be smaller than " + LIMIT_BYTES + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
        return total;
    }

    private static ServiceError unreadable() {
        return ServiceError.invalidParameter(
                "Could not unzip uploaded file. Please check your file, then try to upload again.");
    }
}
