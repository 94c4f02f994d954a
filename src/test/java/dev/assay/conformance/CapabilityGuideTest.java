package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilityGuideTest {

    private static final String INTRODUCTION = "# What each target shows\n\nWords.\n";
    private static final List<GuideLine> LINES = List.of(
            new GuideLine("FREEZE", true, true, "an instance is stopped"),
            new GuideLine("MEMORY_USED", false, true, "not `measured`; " + "word ".repeat(60) + "end"),
            new GuideLine("RENEWAL", false, false, "nobody knows (not tried: why should it be)"));

    @Test
    void whatIsWrittenIsReadAgain() {
        CapabilityGuide guide = CapabilityGuide.parse(INTRODUCTION);
        guide.put("one", LINES);
        guide.put("other", LINES.subList(0, 1));

        CapabilityGuide read = CapabilityGuide.parse(guide.text());

        assertThat(read.text()).isEqualTo(guide.text()).startsWith(INTRODUCTION);
        assertThat(read.of("one").values()).containsExactlyElementsOf(LINES);
        assertThat(read.of("other").values()).containsExactlyElementsOf(LINES.subList(0, 1));
        assertThat(read.of("another")).isEmpty();
    }

    @Test
    void theTableHasAColumnForEachTarget() {
        CapabilityGuide guide = CapabilityGuide.parse(INTRODUCTION);
        guide.put("one", LINES);
        guide.put("other", LINES.subList(0, 1));

        assertThat(guide.text())
                .contains(
                        "| capability | one | other |\n",
                        "| `FREEZE` | yes | yes |\n",
                        "| `MEMORY_USED` | no | ? |\n",
                        "| `RENEWAL` | (no) | ? |\n");
    }

    @Test
    void linesAreNotTooLong() {
        assertThat(LINES.get(1).text().lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(150));
    }
}
