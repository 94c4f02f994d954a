package dev.assay.internal.targets.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import org.junit.jupiter.api.Test;

class PlainRequestsTest {

    @Test
    void whereNobodyListensTheConnectionIsRefused() {
        assertThat(PlainRequests.isRefused(new ConnectException("Connection refused")))
                .isTrue();
        assertThat(PlainRequests.isRefused(new IOException(new ConnectException("Connection refused"))))
                .isTrue();
    }

    /** The JDK gives it a refusal as its cause. */
    @Test
    void aServiceThatIsTooBusyToAcceptAConnectionIsNotGone() {
        IOException slow = new HttpConnectTimeoutException("HTTP connect timed out");
        slow.initCause(new ConnectException("HTTP connect timed out"));

        assertThat(PlainRequests.isRefused(slow)).isFalse();
    }
}
