package dev.assay.internal.observations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Body;
import dev.assay.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {

    @Test
    void jsonIsKeptWithItsSizeAndHash() {
        Body body = Bodies.parse(Samples.bytes("{\"a\":1}")).body();

        assertThat(body.bytes()).isEqualTo(7);
        // printf '{"a":1}' | sha256sum
        assertThat(body.sha256()).isEqualTo("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
        assertThat(body.json()).isEqualTo(Samples.json("{\"a\": 1}"));
        assertThat(body.text()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "plain", "{\"a\":", "{} {}", "NaN"})
    void whatIsNotJsonIsKeptAsText(String text) {
        Bodies.Parsed parsed = Bodies.parse(Samples.bytes(text));

        assertThat(parsed.body().text()).isEqualTo(text);
        assertThat(parsed.body().json()).isNull();
        assertThat(parsed.json()).isNull();
        assertThat(parsed.profile()).isNull();
    }

    @Test
    void bytesThatAreNotUtf8AreReplacedInTheTextOnly() {
        Body body = Bodies.parse(new byte[] {'a', (byte) 0xff}).body();

        assertThat(body.text()).isEqualTo("a\uFFFD");
        assertThat(body.bytes()).isEqualTo(2);
    }

    @Test
    void aBodyOfExactly64KilobytesIsKept() {
        byte[] bytes = Samples.bytes("\"" + "x".repeat(65_534) + "\"");

        assertThat(bytes).hasSize(65_536);
        assertThat(Bodies.parse(bytes).body().json()).isNotNull();
    }

    @Test
    void aLargerBodyIsKeptBySizeAndHashAlone() {
        Bodies.Parsed parsed = Bodies.parse(Samples.bytes("\"" + "x".repeat(65_535) + "\""));

        assertThat(parsed.body().bytes()).isEqualTo(65_537);
        assertThat(parsed.body().sha256()).hasSize(64);
        assertThat(parsed.body().json()).isNull();
        assertThat(parsed.body().text()).isNull();
        assertThat(parsed.json()).isNotNull();
    }

    @Test
    void theProfileInALargeBodyIsKeptAsFarAsItIsSmall() {
        String filler = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"filler" + i + "\":\"" + "x".repeat(10) + "\"")
                .collect(Collectors.joining(","));
        String text = "{\"image\":\"" + "x".repeat(70_000) + "\",\"primes\":78498," + filler + ","
                + Samples.PROFILE.substring(1);
        JsonNode profile =
                Objects.requireNonNull(Bodies.parse(Samples.bytes(text)).profile());

        assertThat(profile.get("runtime").asInt()).isEqualTo(31);
        assertThat(profile.get("totalMemory").asText()).isEqualTo("2039664");
        assertThat(profile.get("primes").asInt()).isEqualTo(78_498);
        assertThat(profile.has("image")).isFalse();
        assertThat(profile.has("cpuPolls")).isFalse();
        assertThat(profile.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(Bodies.LARGEST_KEPT);
    }

    @Test
    void theProfileInASmallBodyIsTheBody() {
        assertThat(Bodies.parse(Samples.bytes(Samples.PROFILE)).profile()).isEqualTo(Samples.json(Samples.PROFILE));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 1_000, 20_000})
    void aResponseThatNestsDeeplyIsText(int levels) {
        String deep = "[".repeat(levels) + "]".repeat(levels);

        Bodies.Parsed parsed = Bodies.parse(deep.getBytes(StandardCharsets.UTF_8));

        assertThat(parsed.json()).isNull();
        assertThat(parsed.body().text()).isEqualTo(deep);
    }

    @Test
    void aResponseOfModestDepthIsJson() {
        String nested = "[".repeat(Bodies.DEEPEST) + "]".repeat(Bodies.DEEPEST);

        assertThat(Bodies.parse(nested.getBytes(StandardCharsets.UTF_8)).json()).hasToString(nested);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "{\"version\":1,\"lang\":\"java\",\"duration\":[-1e400]}"})
    void aNumberBeyondTheRangeOfDoubleIsText(String json) {
        Bodies.Parsed parsed = Bodies.parse(json.getBytes(StandardCharsets.UTF_8));

        assertThat(parsed.profile()).isNull();
        assertThat(parsed.body().text()).isEqualTo(json);
    }
}
