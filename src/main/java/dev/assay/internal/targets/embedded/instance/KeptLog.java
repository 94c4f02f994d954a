package dev.assay.internal.targets.embedded.instance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** What an instance logged, in a file that stays with the run. It is made with the first line. */
final class KeptLog {

    private final Path file;
    private final AtomicLong leftOfAll;
    private final long limit;
    private long kept;
    private boolean cut;

    /**
     * @param limit of this file, in bytes
     * @param leftOfAll what the files of all instances may still grow by, in bytes
     */
    KeptLog(Path file, long limit, AtomicLong leftOfAll) {
        this.file = file;
        this.limit = limit;
        this.leftOfAll = leftOfAll;
    }

    /** Appends what was written to another file between two positions, as far as there is room. */
    void append(FileChannel from, long begin, long end) {
        long room = take(end - begin);
        write(out -> copy(from, begin, room, out));
        if (room < end - begin) {
            sayCut();
        }
    }

    void append(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        if (take(bytes.length) == bytes.length) {
            write(out -> out.write(ByteBuffer.wrap(bytes)));
        } else {
            sayCut();
        }
    }

    /** How much of so many bytes may be kept; it is then taken for good. */
    private long take(long bytes) {
        long wanted = cut ? 0 : Math.min(bytes, limit - kept);
        long before = leftOfAll.getAndUpdate(left -> left - Math.min(left, wanted));
        long taken = Math.min(before, wanted);
        kept += taken;
        return taken;
    }

    private void sayCut() {
        if (!cut) {
            cut = true;
            byte[] bytes = ("\n[cut here: a run keeps the first " + limit + " bytes of an instance's log, and "
                            + KeptLogs.BYTES_OF_ALL + " bytes of all instances]\n")
                    .getBytes(StandardCharsets.UTF_8);
            write(out -> out.write(ByteBuffer.wrap(bytes)));
        }
    }

    private void write(Writing writing) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                writing.to(out);
            }
        } catch (IOException e) {
            // A run goes on without the logs that its disk has no room for.
            cut = true;
        }
    }

    private static void copy(FileChannel from, long begin, long length, FileChannel out) throws IOException {
        long copied = 0;
        while (copied < length) {
            long more = from.transferTo(begin + copied, length - copied, out);
            if (more <= 0) {
                return;
            }
            copied += more;
        }
    }

    private interface Writing {
        void to(FileChannel out) throws IOException;
    }
}
