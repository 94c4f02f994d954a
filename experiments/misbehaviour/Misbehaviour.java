package misbehaviour;

import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import java.util.List;
import java.util.Objects;

/**
 * How a call ends that misbehaves, as AWS documents it or as AWS's own runtime client for the language reports it.
 *
 * @param name the level of the factor
 * @param outcome how the call ends
 * @param type the error's; empty for any, or for none
 * @param message part of the error's, or of the answer of a call that succeeds; empty for any
 * @param source the page of AWS that is nearest to it
 * @param basis how far that page goes
 */
record Misbehaviour(String name, Outcome outcome, String type, String message, Source source, Basis basis) {

    /** An error, as a page documents it. */
    static Misbehaviour error(String name, String type, String message, Source source) {
        return new Misbehaviour(name, Outcome.FUNCTION_ERROR, type, message, source, Basis.PAGE);
    }

    /** A success, as a page documents it. */
    static Misbehaviour success(String name, String answer, Source source) {
        return new Misbehaviour(name, Outcome.SUCCESS, "", answer, source, Basis.PAGE);
    }

    /** The same, if the page does not say all of it. */
    Misbehaviour by(Basis other) {
        return new Misbehaviour(name, outcome, type, message, source, other);
    }

    /** What ends alike in every language. */
    static List<Misbehaviour> inEveryLanguage() {
        return List.of(
                error("exit", "Runtime.ExitError", "exit status 3", Source.INVOCATION),
                new Misbehaviour(
                        "loop",
                        Outcome.TIMEOUT,
                        "",
                        "Task timed out after 5.00 seconds",
                        Source.INVOCATION,
                        Basis.PAGE),
                success("child", "{\"started\":true}", Source.ENVIRONMENT),
                error("large answer", "Function.ResponseSizeTooLarge", "", Source.QUOTAS));
    }

    /** More memory than the function has, outside of a heap that the language limits itself. */
    static final Misbehaviour KILLED = error("memory", "Runtime.OutOfMemory", "signal: killed", Source.INVOCATION);

    boolean isEndOf(Observation call) {
        if (call.outcome() != outcome) {
            return false;
        }
        return outcome == Outcome.SUCCESS
                ? call.response() != null
                        && String.valueOf(call.response().json()).contains(message)
                : (Objects.requireNonNull(call.failure()).type().contains(type)
                        && Objects.requireNonNull(call.failure()).message().contains(message));
    }

    /** The end in words: error type and message, or what the answer holds. */
    String end() {
        return switch (outcome) {
            case SUCCESS -> "success, " + message;
            case TIMEOUT -> message;
            default -> message.isEmpty() ? type : type + ", " + message;
        };
    }
}
