package dev.assay.internal.targets.embedded.access;

/**
 * Who signed a request.
 *
 * @param arn as AWS names the caller
 * @param isFunction the caller is a function with its execution role, not the host of the functions
 */
public record Caller(String arn, boolean isFunction) {

    static final Caller HOST = new Caller("arn:aws:iam::" + AwsAccount.ID + ":root", false);

    /**
     * A function with its role. As on AWS, the session of the role has the function's name.
     *
     * @param roleArn {@code arn:aws:iam::ACCOUNT:role/NAME}, the name perhaps with a path
     */
    static Caller function(String function, String roleArn) {
        String account = roleArn.split(":", -1)[4];
        String role = roleArn.substring(roleArn.lastIndexOf('/') + 1);
        return new Caller("arn:aws:sts::" + account + ":assumed-role/" + role + "/" + function, true);
    }
}
