package dev.assay.internal.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.design.DesignFactor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadTemplateTest {

    private static final Level THREE = new Level("times", 3, "");
    private static final DesignFactor TIMES = new DesignFactor("times", DesignFactor.Role.PAYLOAD, List.of(THREE));

    @Test
    void aLevelReplacesAFieldOrAddsOne() {
        Cell cell = new Cell(List.of(new Level("memory", 128, "MB"), THREE));

        assertThat(at(new PayloadTemplate("{\"n\": 10, \"times\": 1}", List.of(TIMES)), cell))
                .isEqualTo("{\"n\":10,\"times\":3}");
        assertThat(at(new PayloadTemplate("{}", List.of(TIMES)), cell)).isEqualTo("{\"times\":3}");
    }

    @Test
    void withoutPayloadFactorsAnyJsonWillDo() {
        Cell cell = new Cell(List.of(new Level("memory", 128, "MB")));

        assertThat(at(new PayloadTemplate("\"text\"", List.of()), cell)).isEqualTo("\"text\"");
    }

    @Test
    void sixMegabytesAreTheLimit() {
        String largest = "\"" + "x".repeat(PayloadTemplate.LARGEST_BYTES - 2) + "\"";

        Cell cell = new Cell(List.of(THREE));

        new PayloadTemplate(largest, List.of()).checkSize(cell);
        assertThatThrownBy(() -> new PayloadTemplate(largest + " ", List.of()).checkSize(cell))
                .hasMessageStartingWith("payload (6291457 bytes) must be at most 6 MB (6291456 bytes)");
    }

    @Test
    void whatIsNotChangedIsSentAsItIsWritten() {
        Cell cell = new Cell(List.of(THREE));

        assertThat(at(new PayloadTemplate("{\"x\": 0.12345678901234567890}", List.of(TIMES)), cell))
                .isEqualTo("{\"x\":0.12345678901234567890,\"times\":3}");
        assertThat(at(new PayloadTemplate("{ \"x\" : 1.50 }", List.of()), cell)).isEqualTo("{ \"x\" : 1.50 }");
    }

    @Test
    void whatFollowsTheJsonIsRefused() {
        assertThatThrownBy(() -> new PayloadTemplate("{\"n\": 1} }", List.of()))
                .hasMessageStartingWith("payload ({\"n\": 1} }) must be JSON");
    }

    private static String at(PayloadTemplate template, Cell cell) {
        return new String(template.at(cell), StandardCharsets.UTF_8);
    }
}
