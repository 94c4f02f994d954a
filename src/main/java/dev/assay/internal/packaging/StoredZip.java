package dev.assay.internal.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes a zip whose bytes follow from its contents alone. Nothing is compressed: jars are already, and what a compressor makes of
 * the rest differs from one JDK's zlib to another's.
 */
final class StoredZip {

    /** The first moment that a zip can name. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int PLAIN_FILE = 0100644;
    private static final int PROGRAM = 0100755;
    private static final int OWNER_MAY_RUN = 0100;

    private StoredZip() {}

    static byte[] of(Map<String, byte[]> files) {
        return of(files, Set.of());
    }

    /** @param executables the names of those files that may be run as programs */
    static byte[] of(Map<String, byte[]> files, Set<String> executables) {
        int size = files.values().stream().mapToInt(file -> file.length + 200).sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Never);
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipArchiveEntry entry = entry(file.getKey(), file.getValue());
                entry.setUnixMode(executables.contains(file.getKey()) ? PROGRAM : PLAIN_FILE);
                zip.putArchiveEntry(entry);
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static ZipArchiveEntry entry(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipArchiveEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        // A zip has local times: this zone's own is the one that gives the same bytes everywhere.
        entry.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        return entry;
    }

    /** One that every user may read, as Lambda wants it. */
    static ZipArchiveEntry plainFile(String name, byte[] content) {
        ZipArchiveEntry entry = entry(name, content);
        entry.setUnixMode(PLAIN_FILE);
        return entry;
    }

    static boolean isExecutable(ZipArchiveEntry entry) {
        return (entry.getUnixMode() & OWNER_MAY_RUN) != 0;
    }
}
