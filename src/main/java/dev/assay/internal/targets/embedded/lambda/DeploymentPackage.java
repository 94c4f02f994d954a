package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.instance.CacheFolder;
import dev.assay.internal.text.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

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
        try (ZipFile archive = open()) {
            unpack(archive, new CodeFolder(folder, LIMIT_BYTES));
        } catch (ZipException
                | EOFException
                | ArchiveException
                | FileAlreadyExistsException
                | IllegalArgumentException e) {
            throw unreadable();
        } catch (IOException e) {
            throw CacheFolder.unwritable(folder, e);
        }
    }

    private ZipFile open() {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                    .get();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static void unpack(ZipFile archive, CodeFolder folder) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(archive.getEntriesInPhysicalOrder());
        if (entries.isEmpty()) {
            throw unreadable();
        }
        if (entries.size() > LIMIT_ENTRIES) {
            throw ServiceError.invalidParameter("The package must have at most " + LIMIT_ENTRIES + " entries");
        }
        for (ZipArchiveEntry entry : entries) {
            if (entry.isDirectory()) {
                folder.addFolder(entry.getName());
            } else {
                try (InputStream content = archive.getInputStream(entry)) {
                    folder.addFile(entry, content);
                }
            }
        }
        folder.finish();
    }

    private static ServiceError unreadable() {
        return ServiceError.invalidParameter(
                "Could not unzip uploaded file. Please check your file, then try to upload again.");
    }
}
