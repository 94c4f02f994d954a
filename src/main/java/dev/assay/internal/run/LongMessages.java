package dev.assay.internal.run;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Shortens what an assertion on all observations says when it fails: AssertJ prints up to 1,000 of them. The beginning and the end stay,
 * which say what was asserted and which element failed it, and the message names the file that holds the rest.
 */
final class LongMessages {

    static final int LONGEST = 4_000;

    private static final int BEGINNING = 2_400;
    private static final int END = 1_200;

    private LongMessages() {}

    /**
     * The same failure with a message that can be read.
     *
     * @param folder where the observations are; absent before there are any
     */
    static Throwable shortened(Throwable failure, @Nullable Path folder) {
        String message = failure.getMessage();
        if (message == null || message.length() <= LONGEST) {
            return failure;
        }
        String shortened = shortened(message, folder);
        Throwable shorter = failure instanceof TestAbortedException
                ? new TestAbortedException(shortened, failure.getCause())
                : new AssertionError(shortened, failure.getCause());
        shorter.setStackTrace(failure.getStackTrace());
        return shorter;
    }

    private static String shortened(String message, @Nullable Path folder) {
        String pointer = folder == null ? "" : ": all observations are in " + folder.resolve("observations.csv");
        int left = message.length() - BEGINNING - END;
        return message.substring(0, BEGINNING)
                + String.format(Locale.ROOT, "%n... [%,d characters left out%s] ...%n", left, pointer)
                + message.substring(message.length() - END);
    }
}
