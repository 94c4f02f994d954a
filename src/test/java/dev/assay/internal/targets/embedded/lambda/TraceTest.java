package dev.assay.internal.targets.embedded.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String ARN = FunctionReference.arn("f");

    @Test
    void aChainBeginsWithTheFirstCall() {
        String header = Trace.of("").with(ARN).header();

        assertThat(header)
                .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0;Lineage=[0-9a-f]{8}:0");
        assertThat(Trace.of(header).callsOf(ARN)).isEqualTo(1);
        assertThat(Trace.of(header).callsOf(FunctionReference.arn("other"))).isZero();
    }

    @Test
    void rootAndSamplingStayAndEachFunctionIsCountedApart() {
        String header = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
        Trace trace = Trace.of(header);
        for (int i = 0; i < 3; i++) {
            trace = Trace.of(
                    trace.with(ARN).with(FunctionReference.arn("other")).header());
        }

        assertThat(trace.header())
                .startsWith("Root=1-5759e988-bd862e3fe1be46a994272793;")
                .contains(";Sampled=1;");
        assertThat(trace.callsOf(ARN)).isEqualTo(3);
        assertThat(trace.callsOf(FunctionReference.arn("other"))).isEqualTo(3);
    }

    @Test
    void theNewerFormOfALineageIsReadToo() {
        String old = Trace.of("").with(ARN).with(ARN).header();

        assertThat(Trace.of(old.replace("Lineage=", "Lineage=1:")).callsOf(ARN)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "Root=x;Lineage=|;Sampled=7", "Lineage=abc:1|zzzzzzzz:1", "Lineage=deadbeef:-1"})
    void whatIsMalformedIsNotPassedOn(String header) {
        assertThat(Trace.of(header).with(ARN).header())
                .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0;Lineage=[0-9a-f]{8}:0");
    }
}
