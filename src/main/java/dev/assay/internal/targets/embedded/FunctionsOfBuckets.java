package dev.assay.internal.targets.embedded;

import dev.assay.internal.targets.embedded.lambda.LambdaApi;
import dev.assay.internal.targets.embedded.s3.Notified;

/** The functions of the target, for the buckets that call them. */
record FunctionsOfBuckets(LambdaApi lambda) implements Notified {

    private static final String SERVICE = "s3.amazonaws.com";

    @Override
    public boolean permits(String functionArn) {
        return lambda.permits(functionArn, SERVICE);
    }

    @Override
    public void accept(String functionArn, byte[] event) {
        lambda.accept(functionArn, event);
    }
}
