package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.instance.host.Utf8Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The folder that a deployment package is unpacked into; no name leads out of it. */
final class CodeFolder {

    private static final int EXECUTABLE = 0111;

    private final Path folder;
    private final long limit;
    private final Utf8Names names;
    private long bytes;

    /** @param limit of all files together, in bytes */
    CodeFolder(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
        this.names = new Utf8Names(folder);
    }

    void addFolder(String name) throws IOException {
        Path path = path(name);
        if (!names.isPending(path)) {
            Files.createDirectories(path);
        }
    }

    void addFile(ZipArchiveEntry entry, InputStream content) throws IOException {
        Path path = path(entry.getName());
        if (Files.isDirectory(path)) {
            throw new ZipException("A name stands for a file and for a folder");
        }
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        copy(entry, content, path);
        if ((entry.getUnixMode() & EXECUTABLE) != 0) {
            makeExecutable(path);
        }
    }

    /** Gives the files their names that have to wait for theirs. */
    void finish() throws IOException {
        names.give();
    }

    private Path path(String name) throws ZipException {
        Path path = names.place(name).normalize();
        if (!path.startsWith(folder) || name.indexOf('\\') >= 0) {
            throw new ZipException("A name leads out of the folder");
        }
        return path;
    }

    private void copy(ZipArchiveEntry entry, InputStream content, Path path) throws IOException {
        CheckedInputStream in = new CheckedInputStream(content, new CRC32());
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    throw ServiceError.invalidParameter("Unzipped size must be smaller than " + limit + " bytes");
                }
                out.write(buffer, 0, read);
            }
        }
        if (in.getChecksum().getValue() != entry.getCrc()) {
            throw new ZipException("A file is damaged");
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.addAll(Set.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
