package dev.assay.internal.targets.embedded.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * What an instance writes to its standard output and error. A file, not a pipe: what was written before an answer is there when
 * the answer comes, and the last words of a process that was killed stay.
 */
final class LogFile implements AutoCloseable {

    // As much as the service returns: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html, LogResult.
    private static final int TAIL_BYTES = 4096;

    private final Path path;
    private final FileChannel channel;
    private final @Nullable KeptLog kept;
    private @Nullable String requestId;
    private long beginOfInvocation;

    /** @param kept where what was written goes in the end; null if it is kept nowhere */
    LogFile(Path path, @Nullable KeptLog kept) {
        this.path = path;
        this.kept = kept;
        try {
            this.channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a process's output goes; it appends, so that {@link #cut} leaves no hole. */
    ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.appendTo(path.toFile());
    }

    /** From now on an invocation writes; what was written since the last cut is that of INIT. */
    synchronized void begin(String invocation) {
        requestId = invocation;
        beginOfInvocation = size();
    }

    /** The end of what was written since the last cut. */
    byte[] tail() {
        try {
            long size = channel.size();
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, TAIL_BYTES));
            long position = size - tail.capacity();
            while (tail.hasRemaining()) {
                int read = channel.read(tail, position + tail.position());
                if (read < 0) {
                    break;
                }
            }
            byte[] bytes = new byte[tail.flip().remaining()];
            tail.get(bytes);
            return bytes;
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** The invocation is over: hands what was written to the log that is kept, and forgets it. */
    synchronized void cut() {
        long size = size();
        if (size > 0) {
            keep(size);
            try {
                channel.truncate(0);
            } catch (IOException e) {
                // The next invocation's log then begins with this one's.
            }
        }
        requestId = null;
        beginOfInvocation = 0;
    }

    private void keep(long size) {
        if (kept == null) {
            return;
        }
        kept.append(channel, 0, beginOfInvocation);
        if (requestId != null && size > beginOfInvocation) {
            kept.append("START RequestId: " + requestId + " Version: $LATEST\n");
        }
        kept.append(channel, beginOfInvocation, size);
    }

    private long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        cut();
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written through it.
        }
    }
}
