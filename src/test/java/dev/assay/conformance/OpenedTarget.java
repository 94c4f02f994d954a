package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.targets.Capability;
import dev.assay.targets.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;

/** One target that all parts of the contract share, what their tests saw of its capabilities, and whether the guide says the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
abstract class OpenedTarget {

    private static final Path GUIDE = Path.of("docs", "guide", "capabilities.md");

    /** With this system property the guide is written and not compared. */
    private static final String WRITE = "assay.test.writeCapabilities";

    /** An endpoint says what is known of its service, which may be more than that. */
    static final String BEHIND_AN_ENDPOINT = "the service may show it nevertheless";

    private final Evidence evidence = new Evidence();
    private @Nullable Target opened;

    /** The target that has to fulfil the contract. */
    abstract Target open();

    /** What the guide calls it. */
    abstract String title();

    /** Capabilities that another machine may lack. */
    abstract Set<Capability> decidedByTheMachine();

    /** Capabilities that no test of the contract tries on this target, with the reason. */
    Map<Capability, String> untried() {
        return Map.of(
                Capability.ACCOUNT_CONCURRENCY,
                "a test cannot make as many calls at once as an account allows",
                Capability.NETWORKS,
                "AWS alone isolates functions");
    }

    /** Why it is not tried whether a capability is really missing; empty when it is. */
    String triesNothing() {
        return "";
    }

    @BeforeAll
    void openTarget() {
        opened = open();
    }

    @AfterAll
    void closeTarget() {
        if (opened != null) {
            opened.close();
        }
    }

    Target target() {
        return Objects.requireNonNull(opened, "opened before all tests");
    }

    Evidence evidence() {
        return evidence;
    }

    /** After all other parts. */
    @Nested
    @Order(Integer.MAX_VALUE)
    class Capabilities {

        @Test
        void whatIsClaimedIsThereAndWhatIsDeniedIsNot() {
            assertThat(evidence.contradictions(target(), untried())).isEmpty();
        }

        @Test
        void theGuideSaysWhatTheTestsSaw() throws IOException {
            CapabilityGuide guide = CapabilityGuide.parse(Files.readString(GUIDE, StandardCharsets.UTF_8));
            List<GuideLine> lines = evidence.lines(target(), untried());
            if (Boolean.getBoolean(WRITE)) {
                guide.put(title(), lines);
                Files.writeString(GUIDE, guide.text(), StandardCharsets.UTF_8);
                return;
            }
            assertThat(lines.stream().filter(line -> !isLeftToTheMachine(line)))
                    .as("%s; -D%s=true writes it", GUIDE, WRITE)
                    .allSatisfy(
                            line -> assertThat(line).isEqualTo(guide.of(title()).get(line.capability())));
            assertThat(guide.text()).isEqualTo(Files.readString(GUIDE, StandardCharsets.UTF_8));
        }

        /** The guide tells of a machine that allows all. */
        private boolean isLeftToTheMachine(GuideLine line) {
            return !line.present() && decidedByTheMachine().contains(Capability.named(line.capability()));
        }
    }
}
