package dev.assay.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedPutTest {

    /** What is signed must be what the connection sends, which leaves the scheme's own port out. */
    @ParameterizedTest
    @CsvSource({
        "https://minio.example:443/bucket/key, minio.example",
        "http://minio.example:80/bucket/key, minio.example",
        "https://minio.example/bucket/key, minio.example",
        "http://minio.example:443/bucket/key, minio.example:443",
        "http://127.0.0.1:4566/bucket/key, 127.0.0.1:4566",
        "http://[::1]:4566/bucket/key, [::1]:4566"
    })
    void theHostIsSignedAsItIsSent(URI address, String host) {
        assertThat(SignedPut.host(address)).isEqualTo(host);
    }
}
