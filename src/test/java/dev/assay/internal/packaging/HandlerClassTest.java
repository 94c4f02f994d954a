package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.packaging.sample.SmallHandler;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HandlerClassTest {

    @Test
    void aRequestHandlerIsNamedByItsClass() {
        assertThat(HandlerClass.of(SmallHandler.class).name())
                .isEqualTo("dev.assay.internal.packaging.sample.SmallHandler");
    }

    @Test
    void handleRequestIsPreferredAmongSeveralMethods() {
        assertThat(HandlerClass.of(TwoMethods.class).name()).endsWith("HandlerClassTest$TwoMethods::handleRequest");
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void whatLambdaCannotCallIsRefused(@Nullable Class<?> type, String reason) {
        assertThatThrownBy(() -> HandlerClass.of(type))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("handler (")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("docs/errors/handler.md");
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of(null, "must be a class"),
                Arguments.of(String.class, "must be a public class of your own"),
                Arguments.of(Runnable.class, "must be a public class of your own"),
                Arguments.of(Hidden.class, "must be a public class of your own"),
                Arguments.of(Unfinished.class, "must be a public class of your own that is not abstract"),
                Arguments.of(Inner.class, "must have a public constructor without parameters"),
                Arguments.of(NoMethod.class, "must have a handler method, but its public methods are []"),
                Arguments.of(Ambiguous.class, "must have a handler method, but its public methods are [one, two]"));
    }

    static final class Hidden {}

    public abstract static class Unfinished {}

    @SuppressWarnings("ClassCanBeStatic")
    public final class Inner {}

    public static final class NoMethod {}

    public static final class TwoMethods {
        public void handleRequest() {}

        public void other() {}
    }

    public static final class Ambiguous {
        public void one() {}

        public void two() {}
    }
}
