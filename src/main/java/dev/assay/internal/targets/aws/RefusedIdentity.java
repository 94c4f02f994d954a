package dev.assay.internal.targets.aws;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Says what is wrong with credentials that AWS refuses.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html">STS: common errors</a>
 */
final class RefusedIdentity {

    private RefusedIdentity() {}

    static InvalidInputException problem(AwsServiceException e) {
        String code = e.awsErrorDetails() == null
                ? ""
                : String.valueOf(e.awsErrorDetails().errorCode());
        String told = code + ", "
                + (e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorMessage());
        String lower = told.toLowerCase(Locale.ROOT);
        if (code.startsWith("ExpiredToken")) {
            return credentials("must not have expired: " + told, "Renew them: aws sso login, or a new session", e);
        }
        if (isOfClock(code, lower)) {
            return new InvalidInputException(
                    Problem.AWS_CLOCK, "this machine's clock must agree with AWS's: " + told, "Set it, best by NTP", e);
        }
        if (lower.contains("region")) {
            return new InvalidInputException(
                    Problem.AWS_REGION,
                    "region must be one that the account has switched on: " + told,
                    "Correct -D" + AwsSettings.REGION + ", or enable the region in the account",
                    e);
        }
        if (lower.contains("sts:assumerole")) {
            return new InvalidInputException(
                    Problem.AWS_PERMISSION,
                    AwsSettings.ASSUME_ROLE + " must be a role that the credentials may assume: " + told,
                    "Allow sts:AssumeRole on it, and have its trust policy name who assumes it",
                    e);
        }
        return credentials("must be those of an account: " + told, "Correct the key, the profile or the role", e);
    }

    private static boolean isOfClock(String code, String told) {
        return code.equals("RequestExpired")
                || code.equals("RequestTimeTooSkewed")
                || told.contains("signature expired")
                || told.contains("not yet current");
    }

    private static InvalidInputException credentials(String must, String remedy, AwsServiceException e) {
        return new InvalidInputException(Problem.AWS_CREDENTIALS, "credentials " + must, remedy, e);
    }
}
