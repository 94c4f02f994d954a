package dev.assay.internal.collect;

import dev.assay.internal.time.FullJitter;
import dev.assay.internal.time.TimeSource;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An object store whose failed requests are made again until a given moment: after 5xx, throttling, and connections that are
 * refused, cut or too slow. Pauses are up to 100 ms long at first and 5 s at most.
 */
final class PatientStore {

    private static final FullJitter PAUSES = new FullJitter(Duration.ofMillis(100), Duration.ofSeconds(5));
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private final S3Client store;
    private final TimeSource time;
    private volatile long untilNanos;
    private volatile @Nullable String trouble;

    /** @param attempt how long one attempt may take, from the request to the last byte */
    PatientStore(S3Client store, TimeSource time, Duration attempt) {
        this.store = new LimitedAttempts(store, attempt);
        this.time = time;
    }

    /** Sets the moment until which failed requests are made again. */
    void until(long nanos) {
        untilNanos = nanos;
        trouble = null;
    }

    /** The last failure; null if there was none. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /**
     * Makes a request.
     *
     * @throws GivenUpException if a temporary failure still lasts at the moment set by {@link #until}
     * @throws SdkException if the failure is permanent
     */
    <T> T ask(Function<S3Client, T> request) throws InterruptedException, GivenUpException {
        for (int failures = 0; ; failures++) {
            try {
                return request.apply(store);
            } catch (SdkException | UncheckedIOException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (!passing(e)) {
                    throw e;
                }
                trouble = inWords(e);
                pauseAfter(failures, e);
            }
        }
    }

    private void pauseAfter(int failures, RuntimeException cause) throws InterruptedException, GivenUpException {
        Duration pause = PAUSES.pause(failures, ThreadLocalRandom.current());
        if (time.nanos() + pause.toNanos() >= untilNanos) {
            throw new GivenUpException(cause);
        }
        time.sleep(pause);
    }

    private static boolean passing(RuntimeException e) {
        if (e instanceof AwsServiceException answer) {
            int status = answer.statusCode();
            return status >= 500
                    || status == TOO_MANY
                    || status == REQUEST_TIMEOUT
                    || answer.isThrottlingException()
                    || "RequestTimeout"
                            .equals(
                                    answer.awsErrorDetails() == null
                                            ? ""
                                            : answer.awsErrorDetails().errorCode());
        }
        return e instanceof SdkClientException || e instanceof UncheckedIOException;
    }

    static String inWords(RuntimeException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == e ? String.valueOf(e.getMessage()) : e.getMessage() + " (" + root + ")";
    }

    /** The store did not serve in time. */
    static final class GivenUpException extends Exception {

        private static final long serialVersionUID = 1L;

        GivenUpException(RuntimeException cause) {
            super(cause);
        }
    }
}
