package dev.assay.internal.tracing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The end of what an invocation writes to standard output and standard error, where the loggers of Lambda's Java runtime write too: as
 * much as Lambda returns to a client that asks for the log. What is written goes where it went before.
 */
final class InvocationLog {

    /** As much as the service returns: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html, LogResult. */
    static final int MOST_BYTES = 4096;

    private static final int MOST_CAUSES = 5;
    private static final int MOST_FRAMES = 8;
    private static final int MOST_OF_WORDS = 1000;

    private final byte[] last = new byte[MOST_BYTES];
    private long written;

    /** Listens to the streams of this process. A function that keeps a stream must be made later, to be listened to. */
    static InvocationLog ofThisProcess() {
        InvocationLog log = new InvocationLog();
        System.setOut(log.listening(System.out));
        System.setErr(log.listening(System.err));
        return log;
    }

    PrintStream listening(PrintStream to) {
        return new PrintStream(new Listening(to), true, Charset.defaultCharset());
    }

    /** Forgets what was written before. */
    synchronized void begin() {
        written = 0;
    }

    /** The end of what was written since the beginning. */
    synchronized String text() {
        int kept = (int) Math.min(written, MOST_BYTES);
        byte[] text = new byte[kept];
        for (int i = 0; i < kept; i++) {
            text[i] = last[(int) ((written - kept + i) % MOST_BYTES)];
        }
        return new String(text, StandardCharsets.UTF_8).strip();
    }

    /** The same, and what was thrown with its causes, which Lambda's runtime logs after the handler has ended. */
    String text(Throwable thrown) {
        StringBuilder lines = new StringBuilder(text());
        Throwable one = thrown;
        for (int depth = 0; one != null && depth < MOST_CAUSES; depth++) {
            lines.append(depth == 0 ? "\n" : "\nCaused by: ").append(shortened(String.valueOf(one)));
            StackTraceElement[] frames = one.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                lines.append("\n\tat ").append(frames[i]);
            }
            if (frames.length > MOST_FRAMES) {
                lines.append("\n\t... ").append(frames.length - MOST_FRAMES).append(" more");
            }
            one = one.getCause();
        }
        return lines.toString().strip();
    }

    private static String shortened(String words) {
        return words.length() <= MOST_OF_WORDS ? words : words.substring(0, MOST_OF_WORDS) + "\u2026";
    }

    private synchronized void keep(byte[] bytes, int from, int length) {
        for (int i = Math.max(0, length - MOST_BYTES); i < length; i++) {
            last[(int) ((written + i) % MOST_BYTES)] = bytes[from + i];
        }
        written += length;
    }

    private final class Listening extends FilterOutputStream {

        Listening(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            keep(new byte[] {(byte) one}, 0, 1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            keep(bytes, from, length);
            out.write(bytes, from, length);
        }
    }
}
