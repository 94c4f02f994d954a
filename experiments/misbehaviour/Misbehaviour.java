package misbehaviour;

import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import java.util.List;
import java.util.Objects;

/**
 * How a call ends that misbehaves, as AWS documents it.
 *
 * @param name the level of the factor
 * @param outcome how the call ends
 * @param type the error's; empty for none
 * @param message part of the error's; empty for any
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/python-exceptions.html">Exceptions in Python</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html">Troubleshoot invocation issues</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
record Misbehaviour(String name, Outcome outcome, String type, String message) {

    static final Misbehaviour MEMORY =
            new Misbehaviour("memory", Outcome.FUNCTION_ERROR, "Runtime.OutOfMemory", "signal: killed");

    /** Lambda has 1,024 processes and threads; Python says this of the next one. */
    static final Misbehaviour THREADS =
            new Misbehaviour("threads", Outcome.FUNCTION_ERROR, "RuntimeError", "can't start new thread");

    /** What ends like this on every target. */
    static List<Misbehaviour> everywhere() {
        return List.of(
                new Misbehaviour("exception", Outcome.FUNCTION_ERROR, "ValueError", "as asked"),
                new Misbehaviour("exit", Outcome.FUNCTION_ERROR, "Runtime.ExitError", "exit status 3"),
                new Misbehaviour("kill", Outcome.FUNCTION_ERROR, "Runtime.ExitError", "signal: killed"),
                new Misbehaviour("loop", Outcome.TIMEOUT, "", "Task timed out after 5.00 seconds"),
                new Misbehaviour(
                        "recursion", Outcome.FUNCTION_ERROR, "RecursionError", "maximum recursion depth exceeded"),
                new Misbehaviour("child", Outcome.SUCCESS, "", ""),
                new Misbehaviour("flood", Outcome.SUCCESS, "", ""),
                new Misbehaviour("large answer", Outcome.FUNCTION_ERROR, "Function.ResponseSizeTooLarge", ""),
                new Misbehaviour(
                        "no JSON", Outcome.FUNCTION_ERROR, "Runtime.MarshalError", "Unable to marshal response"));
    }

    boolean isEndOf(Observation call) {
        if (call.outcome() != outcome) {
            return false;
        }
        return outcome == Outcome.SUCCESS
                || (Objects.requireNonNull(call.failure()).type().contains(type)
                        && Objects.requireNonNull(call.failure()).message().contains(message));
    }
}
