package dev.assay.internal.targets.localstack.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an engine says of a failure, as part of a sentence. */
final class FailureText {

    private static final int LONGEST = 400;

    /** How the client words an answer with a status; the engine's own words are in a JSON object. */
    private static final Pattern ANSWER = Pattern.compile("Status ([0-9]+): (?:\\{\"message\":\"(.*)\"\\}|(.*))");

    private FailureText() {}

    /** The innermost reason, on one line, without a full stop. */
    static String of(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String line = String.valueOf(innermost.getMessage()).strip().replaceAll("\\s+", " ");
        Matcher answer = ANSWER.matcher(line);
        if (answer.matches()) {
            String said =
                    answer.group(2) == null ? answer.group(3) : answer.group(2).replace("\\\"", "\"");
            line = "status " + answer.group(1) + (said.isEmpty() ? "" : ", " + said);
        }
        return shorter(line).replaceFirst("[.]$", "");
    }

    /** Its beginning says what was tried, its end why it failed. */
    private static String shorter(String line) {
        int half = LONGEST / 2;
        return line.length() > LONGEST ? line.substring(0, half) + "..." + line.substring(line.length() - half) : line;
    }
}
