package dev.assay.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentVariablesTest {

    @Test
    void aValueMayHoldAnything() {
        assertThat(EnvironmentVariables.read("LEVEL=a=b", "EMPTY="))
                .containsEntry("LEVEL", "a=b")
                .containsEntry("EMPTY", "");
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_REGION=eu-west-1, environment (AWS_REGION) must not be a name that Lambda itself sets",
        "_HANDLER=a.B, environment (_HANDLER) must not be a name that Lambda itself sets",
        "1ST=a, environment (1ST) must be two or more letters",
        "A=a, environment (A) must be two or more letters",
        "=a, environment (=a) must have the form NAME=value"
    })
    void whatLambdaDoesNotTakeIsRefused(String variable, String message) {
        assertThatThrownBy(() -> EnvironmentVariables.read(variable))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aNameThatIsSetTwiceIsRefused() {
        assertThatThrownBy(() -> EnvironmentVariables.read("LEVEL=1", "LEVEL=2"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("environment (LEVEL) must be set once");
    }
}
