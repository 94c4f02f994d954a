package dev.assay.internal.targets.embedded.instance;

import static dev.assay.internal.targets.embedded.instance.RunningFleet.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.internal.targets.embedded.instance.functions.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runtime for systems without AWS's native library reads events and writes answers as AWS's runtime does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {

    private RunningFleet aws;
    private RunningFleet java;

    @BeforeAll
    void open() {
        assumeThat(AwsRuntime.isUsable()).isTrue();
        aws = open(RuntimeLoop.AWS);
        java = open(RuntimeLoop.JAVA);
    }

    private static RunningFleet open(RuntimeLoop loop) {
        return new RunningFleet(
                FleetSettings.likeAws().withCpu(CpuScaling.UNSCALED).withRuntime(loop));
    }

    @AfterAll
    void close() {
        if (aws != null && java != null) {
            aws.close();
            java.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            ::typesOf; {"a": 1, "b": 1.5, "c": [1], "d": {}, "e": null, "f": 12345678901, "g": true}
            ::any; 3
            ::any; {"n": 10000000000000000000000}
            ::add; 41
            ::add; null
            ::add; "41"
            ::add; {}
            ::list; [1, 2, 3]
            ::everything; {"date": "2026-11-27T10:00:00.000Z", "bytes": "AQID", "number": 3, "any": 1}
            ::everything; {"date": 1764237600000, "bytes": [1, 2], "number": null, "boxed": null, "any": [1]}
            ::everything; {"number": 1.5, "flag": "true", "camelcase": "other case", "unknown": {}}
            ::everything; {"number": "many"}
            ::optional; "x"
            ::readsOptional; "x"
            ::fail; "too hot"
            ::missing; 1
            $Derived; {"number": 5, "boxed": 6}
            """)
    void theAnswerIsTheSame(String handler, String event) {
        InvocationEnd expected = call(aws, handler, event);
        InvocationEnd actual = call(java, handler, event);

        assertThat(text(actual)).isEqualTo(text(expected));
        assertThat(actual.ending()).isEqualTo(expected.ending());
        assertThat(actual.errorType()).isEqualTo(expected.errorType());
    }

    private static InvocationEnd call(RunningFleet running, String handler, String event) {
        FunctionRevision reader = running.revision(Reader.class, 512);
        String name = handler.replaceAll("\\W", "");
        return running.invoke(
                new FunctionRevision(
                        name,
                        "1",
                        reader.code(),
                        reader.handler() + handler,
                        512,
                        reader.timeout(),
                        reader.environment()),
                event);
    }
}
