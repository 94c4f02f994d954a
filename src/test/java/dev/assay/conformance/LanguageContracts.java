package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.targets.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Functions in each language on one target. */
abstract class LanguageContracts {

    abstract Target target();

    @Nested
    class Python extends LanguageContract {

        @Override
        Target target() {
            return LanguageContracts.this.target();
        }

        @Override
        String folder() {
            return "python";
        }

        @Override
        String family() {
            return "python";
        }

        @Override
        String errorType() {
            return "ValueError";
        }

        @Test
        void aModuleThatIsMissingFailsInInit() {
            InvokeResponse response = invoke(deploy(create -> create.handler("missing.handler")), "{}");

            assertThat(compact(response))
                    .contains("\"errorType\":\"Runtime.ImportModuleError\"", "Unable to import module 'missing'");
        }

        @Test
        void aFunctionThatIsMissingFailsInInit() {
            InvokeResponse response = invoke(deploy(create -> create.handler("conformance.missing")), "{}");

            assertThat(compact(response))
                    .contains("Runtime.HandlerNotFound", "Handler 'missing' missing on module 'conformance'");
        }
    }

    @Nested
    class Node extends LanguageContract {

        @Override
        Target target() {
            return LanguageContracts.this.target();
        }

        @Override
        String folder() {
            return "node";
        }

        @Override
        String family() {
            return "nodejs";
        }

        @Override
        String errorType() {
            return "RangeError";
        }

        @Test
        void aModuleThatIsMissingFailsInInit() {
            InvokeResponse response = invoke(deploy(create -> create.handler("missing.handler")), "{}");

            assertThat(compact(response)).contains("Runtime.ImportModuleError", "Cannot find module 'missing'");
        }

        @Test
        void aFunctionThatIsMissingFailsInInit() {
            InvokeResponse response = invoke(deploy(create -> create.handler("conformance.missing")), "{}");

            assertThat(compact(response))
                    .contains("Runtime.HandlerNotFound", "conformance.missing is undefined or not exported");
        }
    }

    /** With AWS's own client for Go in the program. */
    @Nested
    class Go extends LanguageContract {

        @BeforeAll
        void needsGoAndItsModules() {
            GoToolchain.assumeReadyFor("go");
        }

        @Override
        Target target() {
            return LanguageContracts.this.target();
        }

        @Override
        String folder() {
            return "go";
        }

        @Override
        String handler() {
            return "";
        }

        @Override
        String family() {
            return "provided";
        }

        @Override
        String errorType() {
            return "errorString";
        }
    }
}
