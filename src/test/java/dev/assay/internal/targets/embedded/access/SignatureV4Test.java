package dev.assay.internal.targets.embedded.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.text.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/** The signature against the vectors that AWS publishes, and against the signer of the AWS SDK. */
class SignatureV4Test {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String DATE = "20150830T123600Z";
    private static final String NO_BODY = Sha256.hex(new byte[0]);
    private static final String S3_DATE = "20130524T000000Z";
    // With a slash where the test suite has a plus sign.
    private static final SigningKey S3_KEY =
            SigningKey.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "20130524/us-east-1/s3/aws4_request");
    private static final SigningKey KEY = SigningKey.of(SECRET, "20150830/us-east-1/lambda/aws4_request");

    /** The requests get-vanilla, get-vanilla-query-order-key-case and post-vanilla of AWS's test suite for Signature Version 4. */
    @ParameterizedTest
    @CsvSource({
        "GET, '', 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "GET, Param2=value2&Param1=value1, b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        "POST, '', 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"
    })
    void signsAsThePublishedVectors(String method, String query, String expected) {
        Headers headers = Headers.NONE.with("Host", "example.amazonaws.com").with("X-Amz-Date", DATE);
        SigningKey key = SigningKey.of(SECRET, "20150830/us-east-1/service/aws4_request");

        String signed = new SignatureV4(List.of("host", "x-amz-date"), false)
                .of(new RequestHead(method, "/", query, headers), NO_BODY, DATE, key);

        assertThat(signed).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2015-03-31/functions",
                "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Af/invocations",
                "/2015-03-31/functions/f/invocations?Qualifier=%24LATEST",
                "/2017-03-31/tags/arn?tagKeys=b&tagKeys=a%20b&tagKeys=%C3%A9&tagKeys=",
                "/2015-03-31/functions?Marker=YQ%3D%3D&MaxItems=5&Marker-a=1"
            })
    void signsAsTheSignerOfTheSdk(String pathAndQuery) {
        byte[] body = "{\"n\": 1}".getBytes(StandardCharsets.UTF_8);
        SdkHttpRequest signed = signedBySdk(URI.create("http://127.0.0.1:8080" + pathAndQuery), body);
        RequestHead head = head(signed);
        Authorization authorization = Authorization.of(head);

        assertThat(new SignatureV4(authorization.signedHeaders(), false)
                        .of(head, Sha256.hex(body), DATE, SigningKey.of(SECRET, authorization.scope())))
                .isEqualTo(authorization.signature());
    }

    /** The example "GET Object" of Amazon S3's documentation. */
    @Test
    void signsForS3AsThePublishedExample() {
        Headers headers = Headers.NONE
                .with("Host", "examplebucket.s3.amazonaws.com")
                .with("Range", "bytes=0-9")
                .with("x-amz-content-sha256", NO_BODY)
                .with("x-amz-date", S3_DATE);
        List<String> names = List.of("host", "range", "x-amz-content-sha256", "x-amz-date");

        String signed = new SignatureV4(names, true)
                .of(new RequestHead("GET", "/test.txt", "", headers), NO_BODY, S3_DATE, S3_KEY);

        assertThat(signed).isEqualTo("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    /** The example of an upload in chunks in Amazon S3's documentation: 65,536 and 1,024 times the letter a. */
    @ParameterizedTest
    @CsvSource({
        "65536, 4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9,"
                + " ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
        "1024, ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648,"
                + " 0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
        "0, 0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497,"
                + " b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"
    })
    void signsChunksAsThePublishedExample(int letters, String previous, String expected) {
        SignedRequest request = new SignedRequest(Caller.HOST, S3_KEY, S3_DATE, "not used here");

        String signed = request.sign(
                "AWS4-HMAC-SHA256-PAYLOAD", previous + "\n" + NO_BODY + "\n" + Sha256.hex("a".repeat(letters)));

        assertThat(signed).isEqualTo(expected);
    }

    @Test
    void changesWithEveryPartOfTheRequest() {
        Headers headers = Headers.NONE.with("Host", "127.0.0.1").with("X-Amz-Date", DATE);
        SignatureV4 signature = new SignatureV4(List.of("host", "x-amz-date"), false);
        String body = Sha256.hex(new byte[] {1});
        SigningKey other = SigningKey.of("other", KEY.scope());

        assertThat(List.of(
                        signature.of(new RequestHead("GET", "/a", "", headers), NO_BODY, DATE, KEY),
                        signature.of(new RequestHead("PUT", "/a", "", headers), NO_BODY, DATE, KEY),
                        signature.of(new RequestHead("GET", "/b", "", headers), NO_BODY, DATE, KEY),
                        signature.of(new RequestHead("GET", "/a", "q", headers), NO_BODY, DATE, KEY),
                        signature.of(new RequestHead("GET", "/a", "", headers), body, DATE, KEY),
                        signature.of(new RequestHead("GET", "/a", "", headers), NO_BODY, DATE, other)))
                .doesNotHaveDuplicates();
    }

    private static SdkHttpRequest signedBySdk(URI uri, byte[] body) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .uri(uri)
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Type", "application/json")
                .putHeader("x-spaces", "a   b")
                .build();
        Clock clock = Clock.fixed(Instant.parse("2015-08-30T12:36:00Z"), ZoneOffset.UTC);
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsBasicCredentials.create("ASSAYEXAMPLE", SECRET))
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "lambda")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
                .request();
    }

    private static RequestHead head(SdkHttpRequest request) {
        Headers headers = Headers.NONE;
        for (var header : request.headers().entrySet()) {
            for (String value : header.getValue()) {
                headers = headers.with(header.getKey(), value);
            }
        }
        URI uri = request.getUri();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new RequestHead(request.method().name(), uri.getRawPath(), query, headers);
    }
}
