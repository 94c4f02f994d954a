package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.instance.CacheFolder;
import dev.assay.internal.targets.embedded.instance.host.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** An unpacked deployment package; removed when no revision and no call uses it any more. */
final class DeployedCode {

    private final Path folder;
    private final String sha256;
    private final long size;
    private final AtomicInteger users = new AtomicInteger(1);

    private DeployedCode(Path folder, String sha256, long size) {
        this.folder = folder;
        this.sha256 = sha256;
        this.size = size;
    }

    /** Unpacks a package; the caller is the first user. */
    static DeployedCode unpack(byte[] zip, Path folder) {
        DeploymentPackage unpacked = new DeploymentPackage(zip);
        DeployedCode code = new DeployedCode(folder, unpacked.sha256(), unpacked.size());
        try {
            unpacked.unpackInto(folder);
            Files.write(code.zipFile(), zip);
            return code;
        } catch (IOException e) {
            code.release();
            throw CacheFolder.unwritable(code.zipFile(), e);
        } catch (RuntimeException e) {
            code.release();
            throw e;
        }
    }

    private Path zipFile() {
        return folder.resolveSibling(folder.getFileName() + ".zip");
    }

    /** The zip file that the code came in. */
    byte[] zip() throws IOException {
        return Files.readAllBytes(zipFile());
    }

    Path folder() {
        return folder;
    }

    String sha256() {
        return sha256;
    }

    /** Bytes of the zip file. */
    long size() {
        return size;
    }

    void use() {
        users.incrementAndGet();
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            remove();
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(zipFile());
        } catch (IOException e) {
            // It lies in the folder of the run, which is removed with everything that is left in it.
        }
        Folders.remove(folder);
    }
}
