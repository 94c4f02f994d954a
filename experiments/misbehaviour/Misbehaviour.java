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
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/python-exceptions.html">Exceptions in Python</a>, and the same page for
 *     Java, Node.js and Go
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html">Troubleshoot invocation issues</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
record Misbehaviour(String name, Outcome outcome, String type, String message) {

    static Misbehaviour error(String name, String type, String message) {
        return new Misbehaviour(name, Outcome.FUNCTION_ERROR, type, message);
    }

    /** What ends alike in every language. */
    static List<Misbehaviour> inEveryLanguage() {
        return List.of(
                error("exit", "Runtime.ExitError", "exit status 3"),
                new Misbehaviour("loop", Outcome.TIMEOUT, "", "Task timed out after 5.00 seconds"),
                new Misbehaviour("child", Outcome.SUCCESS, "", "{\"started\":true}"),
                error("large answer", "Function.ResponseSizeTooLarge", ""));
    }

    /** More memory than the function has, outside of a heap that the language limits itself. */
    static final Misbehaviour KILLED = error("memory", "Runtime.OutOfMemory", "signal: killed");

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
}
