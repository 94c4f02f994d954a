package dev.assay.internal.targets.embedded.access;

/** The account and the region that the embedded target stands for. */
public final class AwsAccount {

    /** The account's id. */
    public static final String ID = "000000000000";

    /** The AWS region. */
    public static final String REGION = "us-east-1";

    private AwsAccount() {}
}
