package dev.assay.internal.targets.aws;

import software.amazon.awssdk.core.exception.SdkClientException;

/** A request that the target itself refuses, because the run may not make it. */
final class NotAllowedException extends SdkClientException {

    private static final long serialVersionUID = 1L;

    NotAllowedException(String message) {
        super(SdkClientException.builder().message(message));
    }
}
