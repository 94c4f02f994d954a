package dev.assay.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectorResponseTest {

    @TempDir
    Path root;

    @Test
    void gettersBecomeAttributesAndNullStaysNull() {
        assertThat(new TestMachine(root).call().finish(new Bean()))
                .contains(
                        entry("value", "hello"), entry("ready", true), entry("URL", "http://x"), entry("nothing", null))
                .doesNotContainKeys("class", "SAAFConsumeReponseError");
    }

    @Test
    void aGetterThatThrowsCostsNoOtherProperty() {
        Map<String, Object> profile = new TestMachine(root).call().finish(new Broken());

        assertThat(profile).contains(entry("value", "hello"));
        assertThat(profile.get("SAAFConsumeReponseError")).asString().contains("answer", "not yet");
    }

    @Test
    void recordsAndMapsAreResponsesToo() {
        Inspector inspector = new TestMachine(root).call();
        inspector.consumeResponse(new Answer(42));
        inspector.consumeResponse(Map.of("key", "of a map"));

        assertThat(inspector.finish()).contains(entry("primes", 42), entry("key", "of a map"));
    }

    @Test
    void noResponseIsNoError() {
        assertThat(new TestMachine(root).call().finish(null)).doesNotContainKey("SAAFConsumeReponseError");
    }

    record Answer(int primes) {}

    static class Bean {
        public String getValue() {
            return "hello";
        }

        public boolean isReady() {
            return true;
        }

        public String getURL() {
            return "http://x";
        }

        public @Nullable String getNothing() {
            return null;
        }
    }

    static final class Broken extends Bean {
        public int getAnswer() {
            return Optional.<Integer>empty().orElseThrow(() -> new IllegalStateException("not yet"));
        }
    }
}
