package dev.assay.internal.targets.localstack.engine;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.regex.Pattern;

/** Says what it means that LocalStack's container did not start. */
public final class StartFailure {

    private static final Pattern TAKEN = Pattern.compile("port is already allocated|address already in use");

    /** What LocalStack prints if it does not accept a token, or needs one that it did not get. */
    private static final Pattern ACCOUNT = Pattern.compile("LOCALSTACK_AUTH_TOKEN|[Ll]icense activation");

    private StartFailure() {}

    /**
     * The problem with its remedy.
     *
     * @param port that was asked for on 127.0.0.1; 0 for any free one
     * @param printed what follows the reason: the last lines of LocalStack's log; empty if it printed nothing
     */
    public static InvalidInputException of(LocalStackImage image, int port, Throwable failure, String printed) {
        String reason = FailureText.of(failure);
        if (TAKEN.matcher(reason).find()) {
            return new InvalidInputException(
                    Problem.PORT,
                    "assay.localstack.port (" + port + ") must be free: " + reason,
                    "Leave it out to use any free port",
                    failure);
        }
        String message = "LocalStack (" + image + ") must start: " + reason + printed.stripTrailing();
        if (ACCOUNT.matcher(printed).find()) {
            return new InvalidInputException(
                    Problem.LOCALSTACK_TOKEN,
                    message,
                    "Use " + LocalStackImage.DEFAULT
                            + ", which needs no account, or give LOCALSTACK_AUTH_TOKEN a valid token",
                    failure);
        }
        return new InvalidInputException(
                Problem.LOCALSTACK_START, message, "See what it printed; 'docker events' tells more", failure);
    }
}
