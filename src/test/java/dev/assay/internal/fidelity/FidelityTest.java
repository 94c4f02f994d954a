package dev.assay.internal.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.Targets;
import dev.assay.internal.targets.endpoint.EmbeddedOnPort;
import dev.assay.targets.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class FidelityTest {

    private static final int OF_MEMORY = 3;

    /** By way of the target aws, as it is done with AWS itself. */
    @Test
    void theEmbeddedTargetDoesWhatIsDocumentedAndNothingStays(@TempDir Path lists, @TempDir Path folder) {
        List<String> told = new ArrayList<>();
        try (EmbeddedOnPort service = new EmbeddedOnPort()) {
            Map<String, String> options = Map.of(
                    "assay.aws.endpoint",
                    service.address(),
                    "assay.aws.region",
                    "us-east-1",
                    "assay.aws.javaRuntime",
                    "java17",
                    "assay.aws.journal",
                    lists.toString());
            Portrait seen;
            try (Target target = Targets.open("aws", name -> Optional.ofNullable(options.get(name)))
                    .target()) {
                seen = Fidelity.of(target, "20261128-000000-abcd", folder, 2, told::add);
            }

            for (Fact fact : Fidelity.facts()) {
                if (fact.documented() != null) {
                    assertThat(seen.seen()).containsEntry(fact.question(), fact.documented());
                }
            }
            assertThat(told).hasSameSizeAs(Fidelity.facts());
            assertThat(seen.figures())
                    .hasSize(5 + OF_MEMORY)
                    .allSatisfy(figure -> assertThat(figure.values()).isNotEmpty());
            assertThat(service.target().control().listFunctions().functions()).isEmpty();
        }
    }

    @Test
    void thePageSaysWhereTwoTargetsDiffer() {
        Map<String, String> documented = new LinkedHashMap<>();
        Fidelity.facts().stream()
                .filter(fact -> fact.documented() != null)
                .forEach(fact -> documented.put(fact.question(), fact.documented()));
        Map<String, String> other = new LinkedHashMap<>(documented);
        other.put("a dry run", "501 | <b>");
        Portrait first = new Portrait(
                "embedded",
                Map.of("a", "b"),
                documented,
                List.of(new Figure("warm call", "ms", List.of(3.0, 1.0, 2.0))));
        Portrait second =
                new Portrait("localstack", Map.of(), other, List.of(new Figure("warm call", "ms", List.of(4.0, 6.0))));

        String page = FidelityPage.of(first, second, "2026-11-28");

        assertThat(page)
                .contains((Fidelity.facts().size() - 1) + " of "
                        + Fidelity.facts().size() + " answers are the same")
                .contains("| a dry run | 204 | 501 \\| &lt;b> | 204 |")
                .contains("| a call | 200, version $LATEST | the same |")
                .contains("| warm call | 2.00 ms (1.00 to 3.00, n = 3) | 5.00 ms (4.00 to 6.00, n = 2) | 2.50 |");
    }

    @Test
    void whatATargetDoesNotTellHasNoFigure() {
        Portrait one = new Portrait("a", Map.of(), Map.of(), List.of(new Figure("INIT", "ms", List.of())));

        assertThat(FidelityPage.of(one, one, "2026-11-28"))
                .contains("| INIT | not told | not told | - |")
                .contains("| a call | not asked | 200, version $LATEST |");
    }
}
