package dev.assay.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * AWS's own examples: the test suite of Signature Version 4 (aws-sig-v4-test-suite, named by each test) and "Examples: signature
 * calculations" of the Amazon S3 API reference.
 */
class SignatureV4Test {

    private static final AccessKeys SUITE =
            new AccessKeys("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", null);
    private static final AccessKeys OBJECTS =
            new AccessKeys("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null);
    private static final String SUITE_CREDENTIAL =
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ";
    private static final String TOKEN =
            "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTfl"
                    + "fKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVX"
                    + "AkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

    @Test
    void getVanilla() {
        assertThat(suite("GET", suiteHeaders(), ""))
                .isEqualTo(SUITE_CREDENTIAL + "SignedHeaders=host;x-amz-date, "
                        + "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    }

    @Test
    void postVanilla() {
        assertThat(suite("POST", suiteHeaders(), ""))
                .endsWith("Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
    }

    @Test
    void postXWwwFormUrlencoded() {
        SortedMap<String, String> headers = suiteHeaders();
        headers.put("content-type", "application/x-www-form-urlencoded");
        assertThat(suite("POST", headers, "Param1=value1"))
                .endsWith("SignedHeaders=content-type;host;x-amz-date, "
                        + "Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
    }

    @Test
    void getHeaderValueTrim() {
        SortedMap<String, String> headers = suiteHeaders();
        headers.put("my-header1", " value1");
        headers.put("my-header2", " \"a   b   c\"");
        assertThat(suite("GET", headers, ""))
                .endsWith("SignedHeaders=host;my-header1;my-header2;x-amz-date, "
                        + "Signature=acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
    }

    @Test
    void postStsHeaderBefore() {
        SortedMap<String, String> headers = suiteHeaders();
        headers.put("x-amz-security-token", TOKEN);
        assertThat(suite("POST", headers, ""))
                .endsWith("SignedHeaders=host;x-amz-date;x-amz-security-token, "
                        + "Signature=85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead");
    }

    @Test
    void putObjectOfTheDocumentation() {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("date", "Fri, 24 May 2013 00:00:00 GMT");
        headers.put("x-amz-storage-class", "REDUCED_REDUNDANCY");
        assertThat(objects("PUT", "/test%24file.text", headers, "Welcome to Amazon S3."))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class, "
                        + "Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void getObjectOfTheDocumentation() {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("range", "bytes=0-9");
        assertThat(objects("GET", "/test.txt", headers, ""))
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void theMomentIsAmzDate() {
        assertThat(SignedPut.moment(1_440_938_160_000L)).isEqualTo("20150830T123600Z");
        assertThat(SignedPut.moment(951_868_799_999L)).isEqualTo("20000229T235959Z");
    }

    @Test
    void keysDoNotShowTheirSecrets() {
        AccessKeys keys = new AccessKeys("id", "secret", "token");
        assertThat(keys.toString()).doesNotContain("secret", "token");
    }

    private static SortedMap<String, String> suiteHeaders() {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("host", "example.amazonaws.com");
        headers.put("x-amz-date", "20150830T123600Z");
        return headers;
    }

    private static String suite(String method, SortedMap<String, String> headers, String body) {
        return new SignatureV4(SUITE, "us-east-1", "service").authorization(method, "/", headers, hash(body));
    }

    private static String objects(String method, String path, SortedMap<String, String> headers, String body) {
        headers.put("host", "examplebucket.s3.amazonaws.com");
        headers.put("x-amz-date", "20130524T000000Z");
        headers.put("x-amz-content-sha256", hash(body));
        return new SignatureV4(OBJECTS, "us-east-1", "s3").authorization(method, path, headers, hash(body));
    }

    private static String hash(String body) {
        return Sha256.hex(Sha256.of(body.getBytes(StandardCharsets.UTF_8)));
    }
}
